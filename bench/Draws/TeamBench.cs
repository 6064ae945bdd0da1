using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Recording;

namespace PolicyEngine.DrawBench;

/// <summary>Teams for many visits from many inspectors, with a qualification, recusals and a load cap.</summary>
internal static class TeamBench
{
    public static IEnumerable<Figure> Run(int visits, int inspectors)
    {
        var strata = new[] { new Stratum("all", Quota.Of(visits), "team") };
        var setup = Draws.Setup(visits * 20, strata) with
        {
            TeamRules = [new TeamRule("team", [new Seat(1, ["food"]), new Seat(1, [])])],
            Inspectors = [.. Enumerable.Range(0, inspectors).Select(i => new DrawInspector($"p{i:D5}", i % 2 == 0 ? ["food"] : [], Cap: 2))],
            Recusals = [.. Enumerable.Range(0, inspectors / 5).Select(i => new Recusal($"p{i * 5:D5}", $"9136{i * 7 % (visits * 20):D14}", "kinship"))],
        };
        var frozen = Draws.Freeze(setup);
        var (announcement, randomness) = Draws.Round(frozen);
        DrawResult? result = null;
        yield return new Figure($"teams of {visits} visits from {inspectors} inspectors", Draws.Seconds(2, () => result = DrawResult.Of(frozen.Basis, announcement, randomness)), 5, "s");
        foreach (var method in result!.Groups.GroupBy(g => g.Method).OrderBy(g => g.Key))
        {
            yield return new Figure($"groups drawn by the method '{method.Key}'", method.Count(), null, "groups");
        }

        yield return new Figure("most visits of one inspector", result.Teams.SelectMany(t => t.Inspectors).GroupBy(i => i).Max(g => g.Count()), 2, "visits");
    }
}
