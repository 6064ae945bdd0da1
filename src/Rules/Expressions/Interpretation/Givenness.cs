using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Interpretation;

/// <summary>Whether a value was given in the question, not assumed. Looks at states only, so that it cannot fail.</summary>
internal static class Givenness
{
    public static bool IsGiven(ExpressionNode node, FactSlot[] slots) => node switch
    {
        FactNode fact => IsGiven(slots[fact.Fact.Index], fact.Fact.Nullable),
        NamedNode named => IsGiven(named.Body, slots),
        FirstNode first => first.Choices.FirstOrDefault(c => IsSettled(c, slots)) is { } taken && IsGiven(taken, slots),
        _ => node.Parts.All(p => IsGiven(p, slots)),
    };

    public static bool IsGiven(in FactSlot slot, bool nullable) =>
        slot.Given && (slot.State == FactState.Known || (slot.State == FactState.Null && nullable));

    /// <summary>Whether all facts that the value needs are known.</summary>
    private static bool IsSettled(ExpressionNode node, FactSlot[] slots) => node switch
    {
        FactNode fact => slots[fact.Fact.Index].State == FactState.Known,
        NamedNode named => IsSettled(named.Body, slots),
        FirstNode first => first.Choices.Any(c => IsSettled(c, slots)),
        _ => node.Parts.All(p => IsSettled(p, slots)),
    };
}
