using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary>A chain of <c>&amp;&amp;</c> (<paramref name="All"/>) or of <c>||</c>, Kleene, read from the left until it is decided.</summary>
public sealed record LogicNode(NodeSource Source, bool All, IReadOnlyList<ExpressionNode> Operands) : ExpressionNode(Source, ValueKind.Boolean)
{
    public override IReadOnlyList<ExpressionNode> Parts => Operands;
}
