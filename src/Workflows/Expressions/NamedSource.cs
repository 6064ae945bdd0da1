using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>Something of a running workflow that an expression can name.</summary>
/// <param name="Key">A variable's id, an input's name; for what the runtime itself knows, its name.</param>
/// <param name="Spelled">As an author writes it: <c>Variables.Approved</c>.</param>
public sealed record NamedSource(NamedSourceKind Kind, string Key, string Spelled, WorkflowType Type);
