using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Schedules;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Triggers;

/// <summary>Finds what starts a workflow by itself. Its inputs must be written in the file: no instance is there to compute them.</summary>
internal static class TriggerReader
{
    public static IReadOnlyList<Trigger> Read(CompiledActivity root, DiagnosticBag bag)
    {
        var found = new List<Trigger>();
        foreach (var activity in root.SelfAndDescendants().Where(a => a.Node.CanStart && a.Type.CanTrigger))
        {
            if (!IsFirst(activity))
            {
                bag.Add(WorkflowMessages.TriggerNotFirst(activity.Node.At, activity.Node.Id));
            }
            else if (One(activity, bag) is { } trigger)
            {
                found.Add(trigger);
            }
        }

        return found;
    }

    // A flowchart can start at any of its activities, a sequence only at its first.
    private static bool IsFirst(CompiledActivity activity) =>
        activity.Parent is not { } parent || (IsFirst(parent) && parent.Type.IsContainer && (parent.Graph is not null || activity.IndexInParent == 0));

    private static Trigger? One(CompiledActivity activity, DiagnosticBag bag)
    {
        var id = activity.Type.Id;
        switch (id)
        {
            case "Elsa.Event":
                return Written(activity, "eventName", bag) is { } name ? new EventTrigger(activity.Path, name) : null;
            case "Elsa.Cron":
                return activity.Model is CronSchedule cron ? new ScheduleTrigger(activity.Path, cron) : null;
            case "Elsa.StartAt":
                return Written(activity, "dateTime", bag) is { } at ? new ScheduleTrigger(activity.Path, new OnceSchedule(ValueText.Instant(at)!.Value)) : null;
            default:
                return Interval(activity, bag);
        }
    }

    private static ScheduleTrigger? Interval(CompiledActivity activity, DiagnosticBag bag)
    {
        if (Written(activity, "interval", bag) is not { } text)
        {
            return null;
        }

        var interval = ValueText.Duration(text)!.Value;
        if (interval >= TimeSpan.FromSeconds(1))
        {
            return new ScheduleTrigger(activity.Path, new IntervalSchedule(interval));
        }

        bag.Add(WorkflowMessages.IntervalTooShort(activity.Inputs["interval"].At, text));
        return null;
    }

    private static string? Written(CompiledActivity activity, string input, DiagnosticBag bag)
    {
        if (activity.Inputs.GetValueOrDefault(input) is ConstantExpression constant)
        {
            return constant.Value.GetString();
        }

        bag.Add(WorkflowMessages.InputNotFixed(activity.Inputs.GetValueOrDefault(input)?.At ?? activity.Node.At, input, "activity that starts the workflow"));
        return null;
    }
}
