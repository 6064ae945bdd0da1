using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Tasks;

/// <summary>What a file says of a person's task: <c>customProperties.task</c> of an Elsa.RunTask.</summary>
/// <param name="CandidateUnits">A text or a list of texts; null for all units.</param>
internal sealed record TaskPlan(WorkflowExpression Role, WorkflowExpression? CandidateUnits, WorkflowExpression? Title, TaskDue? Due)
{
    /// <exception cref="ActivityFault">A part of it has no value.</exception>
    public TaskRequest Complete(TaskRequest request, ActivityContext context)
    {
        var due = Due?.Resolve(context);
        return request with
        {
            Role = Known(context.Evaluate(Role), "role"),
            CandidateUnits = CandidateUnits is null ? [] : [.. Texts(context.Evaluate(CandidateUnits))],
            Title = Title is null ? null : ValueText.Shown(context.Evaluate(Title)),
            DueAt = due?.Moment,
            DueProvisional = due?.Provisional ?? false,
        };
    }

    private static string Known(JsonElement value, string what) =>
        value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0
            ? value.GetString()!
            : throw new ActivityFault("PE1265", Diagnostics.RuntimeMessages.InputMissing($"task.{what}"));

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Select(ValueText.Shown),
        _ => [],
    };
}
