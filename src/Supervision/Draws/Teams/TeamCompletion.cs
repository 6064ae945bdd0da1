namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>
/// Fills the empty places of a team from the reserve order: whoever comes first, is allowed, fits, and can be seated
/// beside those who are there.
/// </summary>
internal static class TeamCompletion
{
    /// <param name="kept">Members who stay; they hold their load already.</param>
    /// <param name="order">Indexes of inspectors in reserve order.</param>
    /// <param name="barred">Who may not step in.</param>
    /// <returns>Who steps in, in that order; null where places stay empty.</returns>
    public static IReadOnlyList<int>? Complete(
        Roster roster, in TeamTask task, IReadOnlyList<int> kept, LoadBook loads, IEnumerable<int> order, IReadOnlySet<int> barred)
    {
        var plan = roster.Rules[task.Rule];
        var signatures = new byte[plan.Size];
        var filled = 0;
        foreach (var member in kept)
        {
            signatures[filled++] = roster.Signature(task, member);
        }

        var added = new List<int>();
        foreach (var inspector in order)
        {
            if (filled == plan.Size)
            {
                break;
            }

            if (barred.Contains(inspector) || kept.Contains(inspector) || !loads.Fits(task, inspector))
            {
                continue;
            }

            signatures[filled] = roster.Signature(task, inspector);
            if (plan.CanSeat(signatures.AsSpan(0, filled + 1)))
            {
                added.Add(inspector);
                filled++;
            }
        }

        return filled == plan.Size ? added : null;
    }
}
