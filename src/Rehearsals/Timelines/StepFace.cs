using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Definitions;

namespace PolicyEngine.Rehearsals;

/// <summary>How an activity shows in a timeline, as its file has it.</summary>
/// <param name="Decision">The decision that it takes for the record; null for all else.</param>
/// <param name="Subject">The duty that it decides on; null for all else.</param>
internal sealed record StepFace(HappeningKind Kind, string? Task, string? Step, string Title, string? Decision, string? Subject, IReadOnlyList<string> Clauses)
{
    private const string TaskType = "Elsa.RunTask";
    private const string DecisionInput = "decision";
    private const string DutyInput = "duty";

    /// <summary>Null where it is none of a procedure's steps: a wire, a loop, a reading.</summary>
    public static StepFace? Of(ActivityNode node)
    {
        var step = (node.Custom("step") as LocatedText)?.Text;
        var clauses = node.Custom("clauses") is LocatedArray list ? list.Items.OfType<LocatedText>().Select(t => t.Text).ToList() : [];
        var task = node.Type == TaskType ? Literal(node, "taskName") : null;
        var (decision, duty) = (Literal(node, DecisionInput), Literal(node, DutyInput));
        if (step is null && clauses.Count == 0 && task is null && decision is null && duty is null)
        {
            return null;
        }

        var title = ((node.Source["metadata"] as LocatedObject)?["displayText"] as LocatedText)?.Text ?? step ?? task ?? node.Name ?? node.Id;
        var kind = task is not null ? HappeningKind.Task : decision is not null || duty is not null ? HappeningKind.Decision : HappeningKind.Step;
        return new StepFace(kind, task, step, title, kind == HappeningKind.Decision ? decision ?? DutyInput : null, duty, clauses);
    }

    private static string? Literal(ActivityNode node, string input) => node[input] switch
    {
        LocatedText text => text.Text,
        LocatedObject o when o["expression"] is LocatedObject e && e["value"] is LocatedText text => text.Text,
        _ => null,
    };
}
