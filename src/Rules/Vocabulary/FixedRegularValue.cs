using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>One value, null or "in order".</summary>
/// <param name="Slot">The slot as it is put in the frame, <see cref="FactSlot.Given"/> false.</param>
public sealed record FixedRegularValue(FactSlot Slot) : RegularValue;
