using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Expressions;

namespace PolicyEngine.Activities.Decisions;

/// <summary>The facts that a file gives to a decision.</summary>
internal sealed record DecideModel(IReadOnlyDictionary<string, WorkflowExpression> Expressions) : IOwnExpressions;
