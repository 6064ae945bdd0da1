using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>What an input of an activity is bound to, checked at publish.</summary>
/// <param name="Type">What the value is to be read as.</param>
public abstract record WorkflowExpression(WorkflowType Type, SourcePosition At);
