using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary>A fact of the question.</summary>
public sealed record FactNode(NodeSource Source, FactDefinition Fact) : ExpressionNode(Source, Fact.Kind)
{
    public override IReadOnlyList<ExpressionNode> Parts => [];
}
