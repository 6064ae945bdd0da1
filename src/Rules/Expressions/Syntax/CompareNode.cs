using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary>
/// A comparison of two values of one kind. Codes of one list compare by index; codes of two lists, and a code with a
/// text, by text (<paramref name="ByText"/>).
/// </summary>
public sealed record CompareNode(NodeSource Source, CompareOperator Operator, ExpressionNode Left, ExpressionNode Right, bool ByText)
    : ExpressionNode(Source, ValueKind.Boolean)
{
    public override IReadOnlyList<ExpressionNode> Parts { get; } = [Left, Right];
}
