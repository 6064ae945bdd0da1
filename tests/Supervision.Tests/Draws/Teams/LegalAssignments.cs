using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Tests.Draws.Teams;

/// <summary>
/// Lists every legal assignment of a small draw, from the words of the rule alone: seats are tried one by one. Shares no
/// code with the draw.
/// </summary>
internal static class LegalAssignments
{
    /// <param name="visits">Row and slot of each visit; all of stratum 1.</param>
    public static IReadOnlyList<string> Of(DrawBasis basis, IReadOnlyList<(int Row, int? Slot)> visits)
    {
        var teams = visits.Select(v => TeamsOf(basis, v.Row, v.Slot)).ToList();
        var found = new List<string>();
        Extend(0, []);
        return found;

        void Extend(int visit, List<IReadOnlyList<int>> chosen)
        {
            if (visit == visits.Count)
            {
                found.Add(Text(chosen));
                return;
            }

            foreach (var team in teams[visit])
            {
                chosen.Add(team);
                if (LoadsHold(basis, visits, chosen))
                {
                    Extend(visit + 1, chosen);
                }

                chosen.RemoveAt(visit);
            }
        }
    }

    public static string Text(IEnumerable<IEnumerable<int>> teams) => string.Join(" | ", teams.Select(t => string.Join(' ', t)));

    /// <summary>Teams as numbers, ascending; each once.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> TeamsOf(DrawBasis basis, int row, int? slot)
    {
        var seats = basis.TeamRules[0].Seats.SelectMany(s => Enumerable.Repeat(s.Needs, s.Count)).ToList();
        var candidates = basis.Inspectors
            .Where(i => i.Cap != 0 && !basis.Recusals.Contains(new FrozenRecusal(i.Number, row)) && !(slot is { } s && i.Away.Contains(s)))
            .ToList();
        var teams = new SortedDictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        Seat([]);
        return [.. teams.Values];

        void Seat(List<int> seated)
        {
            if (seated.Count == seats.Count)
            {
                teams[string.Join(' ', seated.Order().Select(n => n.ToString("D4")))] = [.. seated.Order()];
                return;
            }

            foreach (var inspector in candidates.Where(c => !seated.Contains(c.Number) && seats[seated.Count].All(c.Qualifications.Contains)))
            {
                seated.Add(inspector.Number);
                Seat(seated);
                seated.RemoveAt(seated.Count - 1);
            }
        }
    }

    private static bool LoadsHold(DrawBasis basis, IReadOnlyList<(int Row, int? Slot)> visits, List<IReadOnlyList<int>> chosen)
    {
        var loads = chosen.SelectMany((team, v) => team.Select(i => (Inspector: i, visits[v].Slot))).ToList();
        return loads.GroupBy(l => l.Inspector).All(g => g.Count() <= (basis.Inspectors[g.Key - 1].Cap ?? int.MaxValue))
            && loads.Where(l => l.Slot is not null).GroupBy(l => l).All(g => g.Count() == 1);
    }
}
