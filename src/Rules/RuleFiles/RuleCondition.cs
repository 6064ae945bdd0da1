using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>When a rule holds: an expression, or nested rules under an operator.</summary>
public abstract record RuleCondition
{
    /// <summary>Every expression in it, from left to right.</summary>
    public abstract IEnumerable<CheckedExpression> Expressions { get; }
}

public sealed record ExpressionCondition(CheckedExpression Expression) : RuleCondition
{
    public override IEnumerable<CheckedExpression> Expressions => [Expression];
}

/// <param name="All">True: all parts must hold (<c>And</c>); false: one suffices (<c>Or</c>).</param>
/// <param name="Parts">At least one.</param>
public sealed record NestedCondition(bool All, IReadOnlyList<NestedPart> Parts) : RuleCondition
{
    public override IEnumerable<CheckedExpression> Expressions => Parts.SelectMany(p => p.Condition.Expressions);
}

/// <param name="Name">The nested rule's own name, for explanations.</param>
public sealed record NestedPart(string Name, RuleCondition Condition);
