namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>
/// Seats a group as far as it can be seated: a maximum flow from inspectors (cap) over their slots (one seat each) to
/// seats. It tells whether a group has a legal assignment at all, gives the chain its start, and names what is short.
/// The order in which it looks is part of the rule: a verifier must come to the same start.
/// </summary>
internal sealed class SeatFlow
{
    private const int Nobody = -1;

    private readonly Roster roster;
    private readonly IReadOnlyList<TeamTask> tasks;
    private readonly List<(int Visit, int Kind)> seats = [];
    private readonly int[] holders;
    private readonly int[] loads;
    private readonly Dictionary<(int Inspector, int Time), int> held = [];
    private readonly Dictionary<int, SortedSet<int>> seatsOf = [];
    private readonly (int Seat, int Inspector)[] reachedFrom;
    private readonly bool[] reached;
    private readonly bool[] expanded;

    private SeatFlow(Roster roster, IReadOnlyList<TeamTask> tasks)
    {
        (this.roster, this.tasks) = (roster, tasks);
        for (var visit = 0; visit < tasks.Count; visit++)
        {
            var kinds = roster.Rules[tasks[visit].Rule].Seats;
            for (var kind = 0; kind < kinds.Count; kind++)
            {
                seats.AddRange(Enumerable.Repeat((visit, kind), kinds[kind].Count));
            }
        }

        holders = new int[seats.Count];
        Array.Fill(holders, Nobody);
        loads = new int[roster.Inspectors.Count];
        reachedFrom = new (int, int)[seats.Count];
        reached = new bool[seats.Count];
        expanded = new bool[loads.Length];
    }

    /// <summary>A legal assignment, each team ascending; null where there is none, and then the mistakes name the shortage.</summary>
    public static int[][]? Assign(Roster roster, IReadOnlyList<TeamTask> tasks, List<DrawMistake> mistakes)
    {
        var flow = new SeatFlow(roster, tasks);
        var empty = Enumerable.Range(0, flow.seats.Count).Where(seat => !flow.Fill([seat])).ToList();
        if (empty.Count > 0)
        {
            flow.NameShortage(empty, mistakes);
            return null;
        }

        return [.. Enumerable.Range(0, flow.seats.Count)
            .GroupBy(s => flow.seats[s].Visit, s => flow.holders[s])
            .Select(g => g.Order().ToArray())];
    }

    /// <summary>Breadth first from empty seats to somebody who is free, moving who must move. False where nobody is.</summary>
    private bool Fill(IReadOnlyList<int> empty)
    {
        Array.Clear(reached);
        Array.Clear(expanded);
        var queue = new Queue<int>(empty);
        foreach (var seat in empty)
        {
            (reached[seat], reachedFrom[seat]) = (true, (Nobody, Nobody));
        }

        while (queue.TryDequeue(out var seat))
        {
            for (var inspector = 0; inspector < loads.Length; inspector++)
            {
                if (MayTake(seat, inspector) && loads[inspector] < roster.CapOf(inspector) && !held.ContainsKey((inspector, TimeOf(seat))))
                {
                    Move(seat, inspector);
                    return true;
                }
            }

            for (var inspector = 0; inspector < loads.Length; inspector++)
            {
                if (!MayTake(seat, inspector))
                {
                    continue;
                }

                if (held.TryGetValue((inspector, TimeOf(seat)), out var other))
                {
                    Reach(other, seat, inspector, queue);
                }
                else if (!expanded[inspector])
                {
                    expanded[inspector] = true;
                    foreach (var taken in seatsOf.GetValueOrDefault(inspector, []))
                    {
                        Reach(taken, seat, inspector, queue);
                    }
                }
            }
        }

        return false;
    }

    private void Reach(int seat, int from, int inspector, Queue<int> queue)
    {
        if (!reached[seat])
        {
            (reached[seat], reachedFrom[seat]) = (true, (from, inspector));
            queue.Enqueue(seat);
        }
    }

    /// <summary>Seats the free inspector; whoever held the seat moves on to the seat from which it was reached.</summary>
    private void Move(int seat, int inspector)
    {
        while (true)
        {
            var mover = holders[seat];
            if (mover != Nobody)
            {
                loads[mover]--;
                held.Remove((mover, TimeOf(seat)));
                seatsOf[mover].Remove(seat);
            }

            holders[seat] = inspector;
            loads[inspector]++;
            held[(inspector, TimeOf(seat))] = seat;
            if (!seatsOf.TryGetValue(inspector, out var own))
            {
                seatsOf[inspector] = own = [];
            }

            own.Add(seat);
            if (mover == Nobody)
            {
                return;
            }

            seat = reachedFrom[seat].Seat;
            inspector = mover;
        }
    }

    private bool MayTake(int seat, int inspector) =>
        (roster.Signature(tasks[seats[seat].Visit], inspector) >> seats[seat].Kind & 1) != 0;

    /// <summary>The time in which an inspector can hold one seat: the slot, or the visit itself where there are no slots.</summary>
    private int TimeOf(int seat) => tasks[seats[seat].Visit].Slot ?? -1 - seats[seat].Visit;

    private void NameShortage(List<int> empty, List<DrawMistake> mistakes)
    {
        Fill(empty);
        var tight = Enumerable.Range(0, seats.Count).Where(s => reached[s]).ToList();
        var who = Enumerable.Range(0, loads.Length).Where(i => tight.Exists(s => MayTake(s, i))).Select(i => i + 1).ToList();
        foreach (var group in tight.GroupBy(s => (tasks[seats[s].Visit].Rule, seats[s].Kind)).OrderBy(g => g.Key))
        {
            mistakes.Add(Messages.InspectorShortage(
                group.Key.Rule + 1,
                roster.Rules[group.Key.Rule].Seats[group.Key.Kind].Needs,
                [.. group.Select(s => tasks[seats[s].Visit].Order).Distinct().Order()],
                group.Count(),
                group.Count(s => holders[s] == Nobody),
                who));
        }
    }
}
