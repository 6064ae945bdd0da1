using PolicyEngine.Rules.Expressions.Functions;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary>A call of a function of the closed table.</summary>
public sealed record CallNode(NodeSource Source, FunctionDefinition Function, IReadOnlyList<ExpressionNode> Arguments)
    : ExpressionNode(Source, Function.Result)
{
    public override IReadOnlyList<ExpressionNode> Parts => Arguments;
}
