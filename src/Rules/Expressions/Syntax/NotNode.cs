using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

public sealed record NotNode(NodeSource Source, ExpressionNode Operand) : ExpressionNode(Source, ValueKind.Boolean)
{
    public override IReadOnlyList<ExpressionNode> Parts { get; } = [Operand];
}
