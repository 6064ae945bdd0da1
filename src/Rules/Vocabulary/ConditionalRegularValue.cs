using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>The first of several whose condition holds on the given facts; none holds: the fact stays unknown.</summary>
public sealed record ConditionalRegularValue(IReadOnlyList<RegularChoice> Choices) : RegularValue;
