using PolicyEngine.Workflows.Expressions;

namespace PolicyEngine.Workflows.Activities;

/// <summary>One case of a switch.</summary>
/// <param name="Label">The port of a FlowSwitch; a Switch shows it only.</param>
internal sealed record SwitchCase(string Label, WorkflowExpression Condition);
