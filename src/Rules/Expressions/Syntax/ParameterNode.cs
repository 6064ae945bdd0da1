using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary>A value of the locality: <c>Parameters.id</c>, or a part of one.</summary>
public sealed record ParameterNode(NodeSource Source, string Id, ParameterPart Part, ValueKind Kind) : ExpressionNode(Source, Kind)
{
    public override IReadOnlyList<ExpressionNode> Parts => [];
}
