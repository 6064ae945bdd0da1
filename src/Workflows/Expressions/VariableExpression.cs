using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>The value of a variable.</summary>
/// <param name="Id">As <see cref="Definitions.VariableDefinition.Id"/>.</param>
public sealed record VariableExpression(string Id, string Name, WorkflowType Type, SourcePosition At) : WorkflowExpression(Type, At);
