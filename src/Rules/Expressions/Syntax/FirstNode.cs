namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary><c>Facts.First(a, b, …)</c>: the first that is known and not null.</summary>
public sealed record FirstNode(NodeSource Source, IReadOnlyList<ExpressionNode> Choices) : ExpressionNode(Source, Choices[0].Kind)
{
    public override IReadOnlyList<ExpressionNode> Parts => Choices;
}
