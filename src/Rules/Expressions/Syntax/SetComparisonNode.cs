using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary><c>Lists.ContainsAll(list, set)</c>, or <c>Lists.ContainsAny</c>.</summary>
public sealed record SetComparisonNode(NodeSource Source, bool All, ExpressionNode List, ExpressionNode Set) : ExpressionNode(Source, ValueKind.Boolean)
{
    public override IReadOnlyList<ExpressionNode> Parts { get; } = [List, Set];
}
