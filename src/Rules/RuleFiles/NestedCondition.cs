using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.RuleFiles;

/// <param name="All">True: all parts must hold (<c>And</c>); false: one suffices (<c>Or</c>).</param>
/// <param name="Parts">At least one.</param>
public sealed record NestedCondition(bool All, IReadOnlyList<NestedPart> Parts) : RuleCondition
{
    public override IEnumerable<CheckedExpression> Expressions => Parts.SelectMany(p => p.Condition.Expressions);
}
