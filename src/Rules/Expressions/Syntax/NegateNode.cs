using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

public sealed record NegateNode(NodeSource Source, ExpressionNode Operand) : ExpressionNode(Source, ValueKind.Number)
{
    public override IReadOnlyList<ExpressionNode> Parts { get; } = [Operand];
}
