using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary>The option taken of a reading: <c>Readings.Q10</c>, as text.</summary>
public sealed record ReadingNode(NodeSource Source, string Id) : ExpressionNode(Source, ValueKind.Text)
{
    public override IReadOnlyList<ExpressionNode> Parts => [];
}
