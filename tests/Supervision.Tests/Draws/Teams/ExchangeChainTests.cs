using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Teams;

namespace PolicyEngine.Supervision.Tests.Draws.Teams;

/// <summary>
/// The chain against all legal assignments. Exactly: the probabilities of each step as docs/draw.md words it, multiplied
/// out over as many steps as the rule takes, from the start that the rule takes. And in use: many keys.
/// </summary>
public class ExchangeChainTests
{
    private const double Tolerance = 0.01;
    private static readonly Seat Anybody = new(1, []);
    private static readonly Seat Food = new(1, ["food"]);

    public static TheoryData<string> Cases => [.. Named.Keys];

    private static Dictionary<string, TeamCase> Named { get; } = new()
    {
        ["every place is needed"] = new(3, TeamCase.Of(new Seat(2, [])), TeamCase.People(3, 2)),
        ["only a ring of three leads on"] = new(3, TeamCase.Of(Anybody), TeamCase.People(3, 1), null, (1, 3), (2, 1), (3, 2)),
        ["only a ring of four leads on"] = new(
            4, TeamCase.Of(Anybody), TeamCase.People(4, 1), null, (1, 2), (1, 3), (2, 3), (2, 4), (3, 4), (3, 1), (4, 1), (4, 2)),
        ["qualified people are scarce"] = new(3, TeamCase.Of(Food, Anybody), [.. TeamCase.People(2, 2, "food"), .. TeamCase.People(2, 2)]),
        ["slots and caps"] = new(4, TeamCase.Of(Anybody), TeamCase.People(3, 2), slotSize: 2),
        ["places to spare"] = new(3, TeamCase.Of(Anybody), TeamCase.People(4, 1)),
        ["one who is needed twice"] = new(3, TeamCase.Of(Food, Anybody), [new DrawInspector("f", ["food"], 3), .. TeamCase.People(3, 1)]),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_chain_ends_anywhere_with_equal_chance(string name)
    {
        var @case = Named[name];
        var model = new ExchangeModel(@case);
        var start = Start(@case);
        var distribution = model.After(ExchangeChain.StepsFor(start.Sum(t => t.Length)), LegalAssignments.Text(start.Select(Numbers)));
        distribution.Length.ShouldBeGreaterThan(1);
        (distribution.Sum(p => Math.Abs(p - 1.0 / distribution.Length)) / 2).ShouldBeLessThan(Tolerance);
    }

    [Theory]
    [InlineData("every place is needed", 6_000)]
    [InlineData("only a ring of three leads on", 6_000)]
    public void In_use_it_does_so_too(string name, int draws)
    {
        var @case = Named[name];
        var hits = @case.Legal.ToDictionary(a => a, _ => 0);
        var start = Start(@case);
        var (roster, tasks, pools) = Prepared(@case);
        for (var draw = 0; draw < draws; draw++)
        {
            using var stream = new HashStream(DrawAlgorithm.Sha256, SampleDraw.Bytes($"chain {draw}"), "draw");
            stream.Begin("chain", SampleDraw.Bytes("commitment"), 1);
            var teams = new ExchangeChain(roster, tasks, pools, start, stream).Run(ExchangeChain.StepsFor(start.Sum(t => t.Length)));
            hits[LegalAssignments.Text(teams.Select(Numbers))]++;
        }

        ChiSquare.OfEqual(hits.Values).ShouldBeLessThan(ChiSquare.Limit(hits.Count - 1));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_step_of_the_chain_is_a_step_of_the_model(string name)
    {
        var @case = Named[name];
        var model = new ExchangeModel(@case);
        var (roster, tasks, pools) = Prepared(@case);
        var start = Start(@case);
        var reached = new HashSet<string>();
        for (var draw = 0; draw < 2_000; draw++)
        {
            using var stream = new HashStream(DrawAlgorithm.Sha256, SampleDraw.Bytes($"step {draw}"), "draw");
            stream.Begin("chain", SampleDraw.Bytes("commitment"), 1);
            reached.Add(LegalAssignments.Text(new ExchangeChain(roster, tasks, pools, start, stream).Run(1).Select(Numbers)));
        }

        reached.ShouldBeSubsetOf(model.Next(LegalAssignments.Text(start.Select(Numbers))));
    }

    private static int[][] Start(TeamCase @case)
    {
        var (roster, tasks, _) = Prepared(@case);
        return SeatFlow.Assign(roster, tasks, []).ShouldNotBeNull();
    }

    private static (Roster Roster, List<TeamTask> Tasks, List<CandidatePool> Pools) Prepared(TeamCase @case)
    {
        var roster = new Roster(@case.Basis);
        var tasks = @case.Visits.Select(v => TeamDraw.TaskOf(@case.Basis, v)).ToList();
        return (roster, tasks, [.. tasks.Select(t => new CandidatePool(roster, t))]);
    }

    private static IEnumerable<int> Numbers(int[] team) => team.Select(i => i + 1);
}
