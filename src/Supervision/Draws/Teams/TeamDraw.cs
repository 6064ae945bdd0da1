using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Tickets;

namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>Step 4 of a draw: teams for all visits.</summary>
/// <param name="Groups">By number.</param>
/// <param name="Teams">By order of the visit; visits without a team rule have none.</param>
internal sealed record TeamDraw(IReadOnlyList<TeamGroup> Groups, IReadOnlyList<Team> Teams)
{
    /// <summary>Redraws of a group before the chain takes over.</summary>
    public const int MostAttempts = 500;

    private const string TeamPurpose = "team";
    private const string ChainPurpose = "chain";

    /// <exception cref="DrawRefusedException">No legal assignment exists; names who and what is short.</exception>
    public static TeamDraw Of(DrawBasis basis, IReadOnlyList<Visit> visits, byte[] teamKey)
    {
        var roster = new Roster(basis);
        var tasks = visits
            .Where(v => basis.Strata[v.Stratum - 1].TeamRule is not null)
            .Select(v => TaskOf(basis, v))
            .ToList();
        var pools = new PoolBook(roster);
        using var stream = new HashStream(basis.Algorithm, teamKey, basis.Draw);
        var teams = new int[tasks.Count][];
        var groups = new List<TeamGroup>();
        var mistakes = new List<DrawMistake>();
        foreach (var members in VisitGroups.Split(roster, tasks))
        {
            var group = members.Select(m => tasks[m]).ToList();
            if (DrawGroup(basis, roster, pools, group, stream, mistakes) is not { } drawn)
            {
                continue;
            }

            groups.Add(new TeamGroup(groups.Count + 1, drawn.Method, drawn.Attempts, drawn.Steps, [.. group.Select(t => t.Order)]));
            for (var i = 0; i < members.Count; i++)
            {
                teams[members[i]] = drawn.Teams[i];
            }
        }

        DrawRefusedException.ThrowIfAny(mistakes);
        return new TeamDraw(groups, [.. tasks.Select((t, i) => new Team(t.Order, [.. teams[i].Select(m => m + 1)]))]);
    }

    public static TeamTask TaskOf(DrawBasis basis, Visit visit) =>
        new(visit.Order, visit.Ticket.Row, basis.Strata[visit.Stratum - 1].TeamRule!.Value - 1, visit.Slot);

    private static (TeamMethod Method, int Attempts, int Steps, int[][] Teams)? DrawGroup(
        DrawBasis basis, Roster roster, PoolBook book, List<TeamTask> group, HashStream stream, List<DrawMistake> mistakes)
    {
        var pools = group.Select(t => book.PoolOf(t)).ToList();
        if (!pools.TrueForAll(p => p.HasLegalTeam))
        {
            _ = SeatFlow.Assign(roster, group, mistakes);
            return null;
        }

        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (Attempt(basis, roster, pools, group, stream, attempt) is { } teams)
            {
                return (group.Count == 1 ? TeamMethod.Single : TeamMethod.Redraw, attempt, 0, teams);
            }
        }

        if (SeatFlow.Assign(roster, group, mistakes) is not { } start)
        {
            return null;
        }

        var steps = ExchangeChain.StepsFor(start.Sum(t => t.Length));
        stream.Begin(ChainPurpose, basis.Population.Commitment(group[0].Row), 1);
        return (TeamMethod.Chain, MostAttempts, steps, new ExchangeChain(roster, group, pools, start, stream).Run(steps));
    }

    /// <summary>Every visit draws from its own legal teams, from a stream of its own; null as soon as one does not fit.</summary>
    private static int[][]? Attempt(
        DrawBasis basis, Roster roster, List<CandidatePool> pools, List<TeamTask> group, HashStream stream, int attempt)
    {
        var loads = new LoadBook(roster);
        var teams = new int[group.Count][];
        for (var i = 0; i < teams.Length; i++)
        {
            stream.Begin(TeamPurpose, basis.Population.Commitment(group[i].Row), attempt);
            teams[i] = pools[i].Draw(stream);
            if (!loads.TryAdd(group[i], teams[i]))
            {
                return null;
            }
        }

        return teams;
    }
}
