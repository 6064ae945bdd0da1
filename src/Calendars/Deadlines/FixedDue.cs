using System.Globalization;

namespace PolicyEngine.Calendars;

/// <summary>Due on one day, whatever the facts.</summary>
/// <param name="On">The day that the document names.</param>
public sealed record FixedDue(DateOnly On) : DueRule
{
    public override string? Fact => null;

    private protected override (CountedDay Day, DateTimeOffset? Moment) Name(WorkingDayCalendar calendar, DueAnchor anchor) =>
        (new CountedDay(On, false), null);

    internal override string Describe(DueAnchor anchor) => On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
