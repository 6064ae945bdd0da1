using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>A value written in the file: a <c>Literal</c>, an <c>Object</c>, or a bare scalar.</summary>
/// <param name="Value">In the form of the type already.</param>
public sealed record ConstantExpression(JsonElement Value, WorkflowType Type, SourcePosition At) : WorkflowExpression(Type, At);
