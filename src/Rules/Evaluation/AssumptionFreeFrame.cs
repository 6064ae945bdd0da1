using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>The facts of a question as they were given, without what was assumed.</summary>
internal static class AssumptionFreeFrame
{
    [ThreadStatic]
    private static FactFrame? kept;

    /// <summary>The facts that were assumed.</summary>
    public static FactMask AssumptionsOf(FactFrame frame)
    {
        var slots = frame.Slots;
        var assumed = default(FactMask);
        for (var i = 0; i < slots.Length; i++)
        {
            if (IsAssumed(in slots[i]))
            {
                assumed.Add(i);
            }
        }

        return assumed;
    }

    /// <summary>The frame without them. It is this thread's one, to be used before the next is asked for.</summary>
    public static FactFrame Of(FactFrame frame)
    {
        var slots = frame.Slots;
        if (kept is null || kept.Slots.Length != slots.Length)
        {
            kept = new FactFrame(slots.Length);
        }

        for (var i = 0; i < slots.Length; i++)
        {
            kept.Slots[i] = IsAssumed(in slots[i]) ? default : slots[i];
        }

        return kept;
    }

    private static bool IsAssumed(in FactSlot slot) => slot.State != FactState.Unknown && !slot.Given;
}
