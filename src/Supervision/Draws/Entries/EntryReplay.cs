namespace PolicyEngine.Supervision.Draws.Entries;

/// <summary>Makes a recorded entry again from what the person who made it said.</summary>
internal static class EntryReplay
{
    public static DrawEntry Apply(DrawStanding standing, DrawEntry entry)
    {
        var cause = new EntryCause(entry.At, entry.OccurredOn, entry.Reason, entry.Statement);
        return entry switch
        {
            InspectorReplaced r => standing.Replace(r.Inspector, [.. r.Replacements.Select(x => x.Order)], r.Unavailable, cause),
            ObjectNotInspectable o => standing.Report(o.Order, o.Evidence, cause),
            _ => throw new InvalidOperationException($"Unknown entry {entry.GetType().Name}."),
        };
    }
}
