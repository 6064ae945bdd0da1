namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>
/// Splits visits into groups that no load cap and no time slot couples, so that each can be drawn by itself. An
/// inspector couples all visits that are open to them if the cap is below their number, and otherwise those in one slot.
/// </summary>
internal static class VisitGroups
{
    /// <summary>Groups by their first visit; each lists indexes of tasks, ascending.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Split(Roster roster, IReadOnlyList<TeamTask> tasks)
    {
        var parents = Enumerable.Range(0, tasks.Count).ToArray();
        var open = OpenVisits(roster, tasks);
        var binding = Enumerable.Range(0, open.Length).Where(i => roster.CapOf(i) < open[i]).ToArray();
        var first = new int[open.Length];
        Array.Fill(first, -1);
        Couple(Enumerable.Range(0, tasks.Count), binding, first);
        var bound = binding.ToHashSet();
        var others = Enumerable.Range(0, open.Length).Where(i => open[i] > 1 && !bound.Contains(i)).ToArray();
        foreach (var slot in Enumerable.Range(0, tasks.Count).Where(t => tasks[t].Slot is not null).GroupBy(t => tasks[t].Slot))
        {
            Array.Fill(first, -1);
            Couple(slot, others, first);
        }

        return [.. Enumerable.Range(0, tasks.Count).GroupBy(Root).Select(g => (IReadOnlyList<int>)[.. g])];

        void Couple(IEnumerable<int> visits, int[] inspectors, int[] firstVisit)
        {
            var alike = new Dictionary<int, int>();
            foreach (var visit in visits)
            {
                // Visits of one rule from which nobody is kept have the same candidates: the first stands for them all.
                var isAlike = roster.HasAllCandidates(tasks[visit]);
                if (isAlike && alike.TryGetValue(tasks[visit].Rule, out var same))
                {
                    if (same >= 0)
                    {
                        Join(same, visit);
                    }

                    continue;
                }

                var coupled = false;
                foreach (var inspector in inspectors.Where(i => roster.Signature(tasks[visit], i) != 0))
                {
                    coupled = true;
                    if (firstVisit[inspector] < 0)
                    {
                        firstVisit[inspector] = visit;
                    }
                    else
                    {
                        Join(firstVisit[inspector], visit);
                    }
                }

                if (isAlike)
                {
                    alike[tasks[visit].Rule] = coupled ? visit : -1;
                }
            }
        }

        void Join(int left, int right)
        {
            var (a, b) = (Root(left), Root(right));
            parents[Math.Max(a, b)] = Math.Min(a, b);
        }

        int Root(int visit)
        {
            while (parents[visit] != visit)
            {
                parents[visit] = parents[parents[visit]];
                visit = parents[visit];
            }

            return visit;
        }
    }

    /// <summary>For each inspector, how many visits are open to them.</summary>
    private static int[] OpenVisits(Roster roster, IReadOnlyList<TeamTask> tasks)
    {
        var open = new int[roster.Inspectors.Count];
        foreach (var alike in tasks.Where(t => roster.HasAllCandidates(t)).GroupBy(t => t.Rule))
        {
            Count(alike.First(), alike.Count());
        }

        foreach (var task in tasks.Where(t => !roster.HasAllCandidates(t)))
        {
            Count(task, 1);
        }

        return open;

        void Count(TeamTask task, int times)
        {
            for (var inspector = 0; inspector < open.Length; inspector++)
            {
                open[inspector] += roster.Signature(task, inspector) != 0 ? times : 0;
            }
        }
    }
}
