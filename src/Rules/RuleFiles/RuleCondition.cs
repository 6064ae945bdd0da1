using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>When a rule holds: an expression, or nested rules under an operator.</summary>
public abstract record RuleCondition
{
    /// <summary>Every expression in it, from left to right.</summary>
    public abstract IEnumerable<CheckedExpression> Expressions { get; }
}
