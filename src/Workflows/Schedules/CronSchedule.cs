namespace PolicyEngine.Workflows.Schedules;

/// <summary>At the times of a cron expression, on the clocks of a time zone.</summary>
public sealed record CronSchedule(CronExpression Cron, TimeZoneInfo Zone) : Schedule
{
    public override DateTimeOffset? After(DateTimeOffset moment) => Cron.Next(moment, Zone);
}
