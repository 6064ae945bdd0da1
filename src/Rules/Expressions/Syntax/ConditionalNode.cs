namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary><c>c ? a : b</c>. While c is unknown it is what both branches agree on, else unknown.</summary>
public sealed record ConditionalNode(NodeSource Source, ExpressionNode Condition, ExpressionNode WhenTrue, ExpressionNode WhenFalse)
    : ExpressionNode(Source, WhenTrue.Kind)
{
    public override IReadOnlyList<ExpressionNode> Parts { get; } = [Condition, WhenTrue, WhenFalse];
}
