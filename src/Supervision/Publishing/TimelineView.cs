using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>The activations as they look on one day: what answers for acts of today, and the table for all other days.</summary>
internal sealed record TimelineView(ActivationTable Table, IReadOnlyList<RejectedVersion> Rejected, DateOnly Day, PolicySnapshot Snapshot)
{
    public static TimelineView Empty { get; } = Of(ActivationTable.Empty, [], DateOnly.MinValue);

    public static TimelineView Of(ActivationTable table, IReadOnlyList<RejectedVersion> rejected, DateOnly day)
    {
        var localities = new SortedDictionary<string, LocalityStatus>(StringComparer.Ordinal);
        foreach (var id in table.Ids.Concat(rejected.Select(r => r.Id)).Distinct())
        {
            var active = table.On(id, day);
            var wrong = rejected.Where(r => r.Id == id && IsCurrent(r, table, day)).SelectMany(r => r.Diagnostics);
            localities[id] = new LocalityStatus(id, active, [.. wrong]);
        }

        // Every version brings its own vocabulary; where one is asked for without a locality, the latest decision's speaks.
        var latest = table.Ids.Select(id => table.EntryOn(id, day)).Where(v => v?.Jurisdiction is not null).MaxBy(v => v!.Number)?.Jurisdiction;
        return new TimelineView(table, rejected, day, new PolicySnapshot(latest?.Shared, localities, []) { Timeline = table, Day = day });
    }

    public TimelineView On(DateOnly day) => Of(Table, Rejected, day);

    // A version that was rejected and has been replaced since is history.
    private static bool IsCurrent(RejectedVersion version, ActivationTable table, DateOnly day) =>
        table.EntryOn(version.Id, day > version.From ? day : version.From) is not { } now || now.From <= version.From;
}
