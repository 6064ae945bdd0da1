using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>An expression of the rule language over variables and inputs.</summary>
/// <param name="Reads">Where each fact of <paramref name="Checked"/> comes from, by the fact's index.</param>
public sealed record RuleExpression(
    CheckedExpression Checked, IReadOnlyList<NamedSource> Reads, string Text, WorkflowType Type, SourcePosition At) : WorkflowExpression(Type, At);
