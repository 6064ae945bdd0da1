using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary><c>list.Count</c>.</summary>
public sealed record CountNode(NodeSource Source, ExpressionNode List) : ExpressionNode(Source, ValueKind.Number)
{
    public override IReadOnlyList<ExpressionNode> Parts { get; } = [List];
}
