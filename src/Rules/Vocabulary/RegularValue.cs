using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>What <c>assume: regular</c> takes a fact for that was not given.</summary>
public abstract record RegularValue;

/// <summary>One value, null or "in order".</summary>
/// <param name="Slot">The slot as it is put in the frame, <see cref="FactSlot.Given"/> false.</param>
public sealed record FixedRegularValue(FactSlot Slot) : RegularValue;

/// <summary>The first of several whose condition holds on the given facts; none holds: the fact stays unknown.</summary>
public sealed record ConditionalRegularValue(IReadOnlyList<RegularChoice> Choices) : RegularValue;

/// <param name="When">Null: always.</param>
public sealed record RegularChoice(CheckedExpression? When, FactSlot Slot);
