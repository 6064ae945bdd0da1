namespace PolicyEngine.Workflows.Schedules;

/// <summary>Again and again, that long after the time before.</summary>
public sealed record IntervalSchedule(TimeSpan Interval) : Schedule
{
    public override DateTimeOffset? After(DateTimeOffset moment) => moment + Interval;

    public override DateTimeOffset? From(DateTimeOffset moment) => moment + Interval;
}
