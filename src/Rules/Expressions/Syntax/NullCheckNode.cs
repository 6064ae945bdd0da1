using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary><c>x == null</c> or <c>x != null</c>. What is in order is not null; what is unknown may be.</summary>
public sealed record NullCheckNode(NodeSource Source, ExpressionNode Operand, bool IsNull) : ExpressionNode(Source, ValueKind.Boolean)
{
    public override IReadOnlyList<ExpressionNode> Parts { get; } = [Operand];
}
