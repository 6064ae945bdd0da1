using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <param name="When">Null: always.</param>
public sealed record RegularChoice(CheckedExpression? When, FactSlot Slot);
