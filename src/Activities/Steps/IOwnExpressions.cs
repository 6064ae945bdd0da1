using PolicyEngine.Workflows.Expressions;

namespace PolicyEngine.Activities.Steps;

/// <summary>A step's own model that has expressions beside the inputs; they are evaluated when the step begins.</summary>
internal interface IOwnExpressions
{
    IReadOnlyDictionary<string, WorkflowExpression> Expressions { get; }
}
