using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary>
/// One checked sub-expression. Params and derived facts are inlined (<see cref="NamedNode"/>), so that a tree stands
/// alone; a node may be shared between trees.
/// </summary>
public abstract record ExpressionNode(NodeSource Source, ValueKind Kind)
{
    /// <summary>Null is one of its possible values here: it is ∅ and no guard rules null out.</summary>
    public bool Nullable { get; init; }

    /// <summary>The closed list that the value is of; null where the kind has no list or the list is not fixed.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>The sub-expressions that it is computed from, in order.</summary>
    public abstract IReadOnlyList<ExpressionNode> Parts { get; }

    public string Text => Source.Text;

    public SourcePosition At => Source.At;
}
