using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Schedules;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>
/// As a trigger starts the workflow at the times of a cron expression; within one it waits for the next. The clock is
/// that of <c>customProperties.timeZone</c>, else UTC, as in Elsa.
/// </summary>
internal sealed class CronActivity : TimedActivity
{
    public override string Id => "Elsa.Cron";

    public override IReadOnlyList<InputDescriptor> Inputs => [new("cronExpression", WorkflowType.Text, Fixed: true)];

    public override object? Prepare(PrepareContext context)
    {
        var text = context.Written("cronExpression")?.GetString() ?? "";
        if (string.IsNullOrWhiteSpace(text))
        {
            context.Bag.Add(context.Node.CanStart
                ? WorkflowMessages.BlankCronTrigger(context.PlaceOf("cronExpression"))
                : WorkflowMessages.BlankCron(context.PlaceOf("cronExpression")));
            return null;
        }

        var cron = CronExpression.Parse(text);
        if (cron is null)
        {
            context.Bag.Add(WorkflowMessages.BadCron(context.PlaceOf("cronExpression"), text));
        }

        var zone = ZoneOf(context);
        return cron is null || zone is null ? null : new CronSchedule(cron, zone);
    }

    protected override DateTimeOffset? Due(ActivityContext context) =>
        ((CronSchedule)context.Activity.Model!).After(context.Now)
        ?? throw new ActivityFault("PE1265", "The cron expression never comes due again. Correct it in a new version.", false);

    private static TimeZoneInfo? ZoneOf(PrepareContext context)
    {
        switch (context.Node.Custom("timeZone"))
        {
            case null:
                return TimeZoneInfo.Utc;
            case LocatedText name when TimeZones.Find(name.Text) is { } zone:
                return zone;
            case var other:
                context.Bag.Add(WorkflowMessages.UnknownTimeZone(other.At, (other as LocatedText)?.Text ?? other.Described));
                return null;
        }
    }
}
