using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>What given facts must satisfy together; looked at only when all the facts that it reads are given.</summary>
public sealed record FactConstraint(CheckedExpression Condition, Label Message);
