using System.Globalization;

namespace PolicyEngine.Calendars;

/// <summary>Due an amount of time after or before an event.</summary>
/// <param name="AnchorFact">The fact that holds the event's day or moment.</param>
/// <param name="Amount">
/// Counted without the event's own day. Hours need a moment and give one; any other unit counts from the event's
/// Beijing day and gives a day.
/// </param>
/// <param name="Direction">
/// Before: the latest day in time is that of <see cref="WorkingDayCalendar.LatestBefore"/>.
/// </param>
public sealed record AnchoredDue(string AnchorFact, Amount Amount, Direction Direction = Direction.After) : DueRule
{
    public override string Fact => AnchorFact;

    private protected override (CountedDay Day, DateTimeOffset? Moment) Name(WorkingDayCalendar calendar, DueAnchor anchor)
    {
        if (Amount.Unit == TimeUnit.Hours)
        {
            var from = anchor.Moment ?? throw new ArgumentException($"'{AnchorFact}' needs a time of day: {Amount} are counted from it.", nameof(anchor));
            var moment = Direction == Direction.After ? calendar.Add(from, Amount) : calendar.Subtract(from, Amount);
            return (new CountedDay(BeijingTime.DayOf(moment), false), moment);
        }

        var day = anchor.Day ?? throw new ArgumentException($"'{AnchorFact}' needs a day: {Amount} are counted from it.", nameof(anchor));
        return (Direction == Direction.After ? calendar.Add(day, Amount) : calendar.LatestBefore(day, Amount), null);
    }

    internal override string Describe(DueAnchor anchor)
    {
        var sign = Direction == Direction.After ? '+' : '-';
        return Amount.Unit == TimeUnit.Hours
            ? string.Create(CultureInfo.InvariantCulture, $"{AnchorFact} {anchor.Moment:yyyy-MM-dd'T'HH:mm:sszzz} {sign} {Amount}")
            : string.Create(CultureInfo.InvariantCulture, $"{AnchorFact} {anchor.Day:yyyy-MM-dd} {sign} {Amount}");
    }
}
