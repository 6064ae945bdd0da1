using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Supervision.Plans;

namespace PolicyEngine.Activities.Plans;

/// <summary>A plan as a person writes it.</summary>
/// <param name="Adjusts">The plan that it adjusts; null where it adjusts none.</param>
internal sealed record PlanContent(string? Name, bool? SpecialCircumstances, string? Adjusts, IReadOnlyList<PlannedTask>? Tasks)
{
    /// <summary>The tasks, with no list of theirs missing.</summary>
    public IReadOnlyList<PlannedTask> PlannedTasks =>
        [.. (Tasks ?? []).Select(t => t with { Items = t.Items ?? [], Samples = t.Samples ?? [], Participants = t.Participants ?? [] })];

    /// <summary>Why it cannot be stored; null where it can.</summary>
    public string? Fault()
    {
        var tasks = PlannedTasks;
        if (tasks.FirstOrDefault(t => string.IsNullOrWhiteSpace(t.Id) || string.IsNullOrWhiteSpace(t.Name)) is not null)
        {
            return StepMessages.TaskWithoutName;
        }

        if (tasks.FirstOrDefault(t => t.From == default || t.To == default) is { } undated)
        {
            return StepMessages.TaskWithoutDays(undated.Id);
        }

        if (tasks.FirstOrDefault(t => t.TimesPerYear < 1) is { } never)
        {
            return StepMessages.TaskNeverDone(never.Id);
        }

        return tasks.GroupBy(t => t.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice ? StepMessages.Twice(twice.Key) : null;
    }
}
