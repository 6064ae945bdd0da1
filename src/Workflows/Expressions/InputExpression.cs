using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>What the workflow was given when it started.</summary>
public sealed record InputExpression(string Name, WorkflowType Type, SourcePosition At) : WorkflowExpression(Type, At);
