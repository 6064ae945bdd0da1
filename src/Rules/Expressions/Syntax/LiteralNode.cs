using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary>A value written in the expression: a truth value, a number, a text, or a code (its index and list).</summary>
public sealed record LiteralNode(NodeSource Source, ExpressionValue Value) : ExpressionNode(Source, Value.Kind)
{
    public override IReadOnlyList<ExpressionNode> Parts => [];
}
