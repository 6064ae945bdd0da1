using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

public sealed record ArithmeticNode(NodeSource Source, ArithmeticOperator Operator, ExpressionNode Left, ExpressionNode Right)
    : ExpressionNode(Source, ValueKind.Number)
{
    public override IReadOnlyList<ExpressionNode> Parts { get; } = [Left, Right];
}
