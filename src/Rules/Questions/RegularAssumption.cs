using PolicyEngine.Rules.Evaluation;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

/// <summary><c>assume: regular</c>: all that was not given is taken to be in order.</summary>
internal sealed class RegularAssumption
{
    private readonly (int Index, FactSlot Slot)[] plain;
    private readonly (int Index, (Truth? When, FactSlot Slot)[] Choices)[] conditional;
    private readonly int[] reviews;

    public RegularAssumption(DecisionDefinition decision)
    {
        var regular = decision.Regular.Select((value, index) => (value, index)).ToList();
        plain = [.. regular.Where(r => r.value is FixedRegularValue).Select(r => (r.index, ((FixedRegularValue)r.value!).Slot))];
        conditional =
        [
            .. regular.Where(r => r.value is ConditionalRegularValue)
                .Select(r => (r.index, ((ConditionalRegularValue)r.value!).Choices.Select(c => (VocabularyContext.TruthOf(c.When), c.Slot)).ToArray())),
        ];
        reviews = [.. decision.Facts.Where(f => f.Kind == ValueKind.Reviews).Select(f => f.Index)];
    }

    /// <summary>Compiles the conditions of regular values.</summary>
    public void Compile()
    {
        foreach (var (when, _) in conditional.SelectMany(c => c.Choices))
        {
            when?.Compile();
        }
    }

    public void Apply(FactFrame frame)
    {
        // The conditions look at the given facts, so all of them are asked before anything is assumed.
        Span<int> chosen = stackalloc int[conditional.Length];
        for (var i = 0; i < conditional.Length; i++)
        {
            chosen[i] = frame.Slots[conditional[i].Index].State == FactState.Unknown ? Choose(conditional[i].Choices, frame) : -1;
        }

        foreach (var index in reviews)
        {
            AllAspects(ref frame.Slots[index]);
        }

        foreach (var (index, slot) in plain)
        {
            ref var target = ref frame.Slots[index];
            if (target.State == FactState.Unknown)
            {
                target = slot;
            }
        }

        for (var i = 0; i < conditional.Length; i++)
        {
            if (chosen[i] >= 0)
            {
                frame.Slots[conditional[i].Index] = conditional[i].Choices[chosen[i]].Slot;
            }
        }
    }

    private static int Choose((Truth? When, FactSlot Slot)[] choices, FactFrame frame)
    {
        for (var i = 0; i < choices.Length; i++)
        {
            if (choices[i].When is not { } when || when.Value(frame) == Tri.True)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A review whose aspect is not said is taken for one of all that the organ reviews.</summary>
    private static void AllAspects(ref FactSlot slot)
    {
        if (slot is { State: FactState.Known, Reference: Review[] given } && Array.Exists(given, r => r.Aspect is null))
        {
            slot.Reference = Array.ConvertAll(given, r => r.Aspect is null ? r with { AllAspects = true } : r);
        }
    }
}
