namespace PolicyEngine.Workflows.Schedules;

/// <summary>When something happens by itself.</summary>
public abstract record Schedule
{
    /// <summary>The first moment after <paramref name="moment"/> (exclusive); null where there is none any more.</summary>
    public abstract DateTimeOffset? After(DateTimeOffset moment);
}

/// <summary>Once. A moment that has passed is not made up for.</summary>
public sealed record OnceSchedule(DateTimeOffset At) : Schedule
{
    public override DateTimeOffset? After(DateTimeOffset moment) => At > moment ? At : null;
}

/// <summary>Again and again, that long after the time before.</summary>
public sealed record IntervalSchedule(TimeSpan Interval) : Schedule
{
    public override DateTimeOffset? After(DateTimeOffset moment) => moment + Interval;
}

/// <summary>At the times of a cron expression, on the clocks of a time zone.</summary>
public sealed record CronSchedule(CronExpression Cron, TimeZoneInfo Zone) : Schedule
{
    public override DateTimeOffset? After(DateTimeOffset moment) => Cron.Next(moment, Zone);
}
