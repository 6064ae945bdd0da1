using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary><c>set.Contains(item)</c>.</summary>
/// <param name="Set">A list fact or a set of the locality.</param>
/// <param name="Item">A code or a text.</param>
public sealed record MembershipNode(NodeSource Source, ExpressionNode Set, ExpressionNode Item) : ExpressionNode(Source, ValueKind.Boolean)
{
    public override IReadOnlyList<ExpressionNode> Parts { get; } = [Set, Item];
}
