using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.RuleFiles;

public sealed record ExpressionCondition(CheckedExpression Expression) : RuleCondition
{
    public override IEnumerable<CheckedExpression> Expressions => [Expression];
}
