using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Recording;
using PolicyEngine.Supervision.Draws.Teams;
using PolicyEngine.Supervision.Draws.Tickets;

namespace PolicyEngine.Supervision.Draws.Entries;

/// <summary>Who visits what after the entries so far, and what a further entry leads to.</summary>
public sealed class DrawStanding
{
    private readonly DrawBasis basis;
    private readonly DrawResult result;
    private readonly byte[] reserveKey;
    private readonly Roster roster;
    private readonly LoadBook loads;
    private readonly Dictionary<int, Visit> visits;
    private readonly Dictionary<int, List<int>> teams;
    private readonly Dictionary<int, HashSet<int>> left = [];
    private readonly HashSet<int> unavailable = [];
    private readonly HashSet<int> reported = [];
    private readonly int[] reservesUsed;
    private int entries;

    internal DrawStanding(DrawBasis basis, DrawResult result)
    {
        (this.basis, this.result) = (basis, result);
        reserveKey = DrawKeys.Of(basis.Algorithm, result.Key).Reserves;
        roster = new Roster(basis);
        loads = new LoadBook(roster);
        visits = result.Visits.ToDictionary(v => v.Order);
        teams = result.Teams.ToDictionary(t => t.Order, t => t.Inspectors.Select(i => i - 1).ToList());
        reservesUsed = new int[basis.Strata.Count];
        foreach (var (order, team) in teams)
        {
            team.ForEach(i => loads.Add(TeamDraw.TaskOf(basis, visits[order]), i));
        }
    }

    /// <summary>Numbers of the inspectors of a visit, ascending; empty where none are drawn.</summary>
    public IReadOnlyList<int> TeamOf(int order) => teams.TryGetValue(order, out var team) ? [.. team.Order().Select(i => i + 1)] : [];

    /// <exception cref="DrawRefusedException">Unknown visit, the inspector is not on it, no reason, or nobody may step in.</exception>
    internal InspectorReplaced Replace(int inspector, IReadOnlyList<int> orders, bool isUnavailable, EntryCause cause)
    {
        var mistakes = CheckCause(cause);
        if (orders.Count == 0 && !isUnavailable)
        {
            mistakes.Add(Messages.NotOnVisit(inspector, 0));
        }

        mistakes.AddRange(orders
            .Where(o => !teams.TryGetValue(o, out var team) || !team.Contains(inspector - 1))
            .Select(o => Messages.NotOnVisit(inspector, o)));
        mistakes.AddRange(orders.GroupBy(o => o).Where(g => g.Count() > 1).Select(g => Messages.NotOnVisit(inspector, g.Key)));
        DrawRefusedException.ThrowIfAny(mistakes);

        if (isUnavailable)
        {
            unavailable.Add(inspector - 1);
        }

        var replacements = new List<Replacement>();
        foreach (var order in orders.Order())
        {
            var task = TeamDraw.TaskOf(basis, visits[order]);
            var gone = LeftOf(order);
            gone.Add(inspector - 1);
            teams[order].Remove(inspector - 1);
            loads.Remove(task, inspector - 1);
            var added = TeamCompletion.Complete(
                    roster, task, teams[order], loads, ReserveOrder.Of(basis, reserveKey, task.Row), gone.Union(unavailable).ToHashSet())
                ?? throw new DrawRefusedException(Messages.NobodyToStepIn(order));
            Join(order, task, added);
            replacements.AddRange(added.Select(i => new Replacement(order, i + 1)));
        }

        return new InspectorReplaced(
            ++entries, RecordTime.WholeSeconds(cause.At), cause.OccurredOn, cause.Reason, cause.Statement, inspector, isUnavailable, replacements);
    }

    /// <exception cref="DrawRefusedException">Unknown visit, reported before, no reason or evidence, or the substitute has no legal team.</exception>
    internal ObjectNotInspectable Report(int order, IReadOnlyList<Evidence> evidence, EntryCause cause)
    {
        var mistakes = CheckCause(cause);
        if (evidence.Count == 0 || evidence.Any(e => e.Sha256.Length != 32 || !FrozenText.IsUsable(e.Name, FrozenText.LongestId)))
        {
            mistakes.Add(Messages.EvidenceMissing(order));
        }

        if (!visits.ContainsKey(order) || reported.Contains(order))
        {
            mistakes.Add(Messages.NotToReport(order));
        }

        DrawRefusedException.ThrowIfAny(mistakes);
        reported.Add(order);
        var visit = visits[order];
        var members = teams.GetValueOrDefault(order, []);
        foreach (var member in members)
        {
            loads.Remove(TeamDraw.TaskOf(basis, visit), member);
        }

        teams.Remove(order);
        return new ObjectNotInspectable(
            ++entries, RecordTime.WholeSeconds(cause.At), cause.OccurredOn, cause.Reason, cause.Statement, order, evidence, NextReserve(visit, members));
    }

    private Substitute? NextReserve(Visit replaced, List<int> members)
    {
        var rank = reservesUsed[replaced.Stratum - 1] + 1;
        var reserve = result.Reserves.FirstOrDefault(r => r.Stratum == replaced.Stratum && r.Rank == rank);
        if (!basis.SubstituteObjects || reserve is null)
        {
            return null;
        }

        reservesUsed[replaced.Stratum - 1] = rank;
        var visit = replaced with { Order = visits.Count + 1, Ticket = reserve.Ticket };
        visits.Add(visit.Order, visit);
        if (basis.Strata[visit.Stratum - 1].TeamRule is null)
        {
            return new Substitute(rank, visit, null);
        }

        // The team of the visit goes to the substitute as far as it may; the reserve order fills the rest.
        var task = TeamDraw.TaskOf(basis, visit);
        teams[visit.Order] = [];
        var order = members.Order().Concat(ReserveOrder.Of(basis, reserveKey, task.Row)).Distinct();
        var added = TeamCompletion.Complete(roster, task, [], loads, order, unavailable)
            ?? throw new DrawRefusedException(Messages.NobodyToStepIn(visit.Order));
        Join(visit.Order, task, added);
        return new Substitute(rank, visit, new Team(visit.Order, TeamOf(visit.Order)));
    }

    private void Join(int order, in TeamTask task, IReadOnlyList<int> added)
    {
        foreach (var inspector in added)
        {
            loads.Add(task, inspector);
            teams[order].Add(inspector);
        }
    }

    private HashSet<int> LeftOf(int order)
    {
        if (!left.TryGetValue(order, out var gone))
        {
            left[order] = gone = [];
        }

        return gone;
    }

    private static List<DrawMistake> CheckCause(EntryCause cause) =>
        FrozenText.IsUsable(cause.Reason, FrozenText.LongestId) && FrozenText.IsUsable(cause.Statement, FrozenText.LongestStatement)
            ? [] : [Messages.ReasonMissing("entry")];
}
