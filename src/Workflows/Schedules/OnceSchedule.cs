namespace PolicyEngine.Workflows.Schedules;

/// <summary>Once. A moment that has passed is not made up for.</summary>
public sealed record OnceSchedule(DateTimeOffset At) : Schedule
{
    public override DateTimeOffset? After(DateTimeOffset moment) => At > moment ? At : null;
}
