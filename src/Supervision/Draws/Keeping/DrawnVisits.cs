using PolicyEngine.Supervision.Draws.Recording;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>The visits of a record by the register's own ids.</summary>
public static class DrawnVisits
{
    /// <summary>In order; teams as they stand after all entries. A visit without a team rule has no inspectors.</summary>
    public static IReadOnlyList<DrawnVisit> Of(DrawRecord record)
    {
        var standing = record.Standing();
        return
        [
            .. record.Result.Visits.Select(v => new DrawnVisit(
                v.Order, record.Frozen.ObjectId(v.Ticket.Row), [.. standing.TeamOf(v.Order).Select(record.Frozen.InspectorId)])),
        ];
    }
}
