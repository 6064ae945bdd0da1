using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>What an input of an activity is bound to, checked at publish.</summary>
/// <param name="Type">What the value is to be read as.</param>
public abstract record WorkflowExpression(WorkflowType Type, SourcePosition At);

/// <summary>A value written in the file: a <c>Literal</c>, an <c>Object</c>, or a bare scalar.</summary>
/// <param name="Value">In the form of the type already.</param>
public sealed record ConstantExpression(JsonElement Value, WorkflowType Type, SourcePosition At) : WorkflowExpression(Type, At);

/// <summary>The value of a variable.</summary>
/// <param name="Id">As <see cref="Definitions.VariableDefinition.Id"/>.</param>
public sealed record VariableExpression(string Id, string Name, WorkflowType Type, SourcePosition At) : WorkflowExpression(Type, At);

/// <summary>What the workflow was given when it started.</summary>
public sealed record InputExpression(string Name, WorkflowType Type, SourcePosition At) : WorkflowExpression(Type, At);

/// <summary>An expression of the rule language over variables and inputs.</summary>
/// <param name="Reads">Where each fact of <paramref name="Checked"/> comes from, by the fact's index.</param>
public sealed record RuleExpression(
    CheckedExpression Checked, IReadOnlyList<NamedSource> Reads, string Text, WorkflowType Type, SourcePosition At) : WorkflowExpression(Type, At);
