using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// Resolves how rules stand into verdicts. The same standing comes again and again with other facts, so it is kept:
/// trying unknown exceptions both ways is then paid for once. Thread-safe.
/// </summary>
internal sealed class ResolutionCache
{
    // Each standing has one place and is pushed out by another of the same place: the memory is bounded.
    private const int places = 1024;

    private readonly Kept?[] kept = new Kept?[places];
    private readonly DecisionDefinition decision;
    private readonly PreparedRule[] rules;
    private readonly ExceptionGraph graph;
    private readonly PossibleVerdicts possible;
    private readonly Influence influence;
    private readonly int[] shifts;

    public ResolutionCache(DecisionDefinition decision, PreparedRule[] rules, ExceptionGraph graph)
    {
        (this.decision, this.rules, this.graph) = (decision, rules, graph);
        possible = new PossibleVerdicts(graph, decision.Precedence.Count);
        influence = new Influence(graph, possible, decision.Precedence.Count);
        shifts = new int[rules.Length];
        var bits = 0;
        for (var i = 0; i < rules.Length; i++)
        {
            shifts[i] = bits;
            bits += rules[i].VariantBits;
        }

        Fits = rules.Length <= StateKey.MostRules && bits <= StateKey.MostVariantBits;
    }

    /// <summary>The rules fit into a key. Else <see cref="Uncached"/> must be asked.</summary>
    public bool Fits { get; }

    /// <summary>How the rules stand for these facts.</summary>
    public StateKey KeyOf(FactFrame frame)
    {
        var (isTrue, isUnknown, variants) = (0UL, 0UL, default(UInt128));
        for (var i = 0; i < rules.Length; i++)
        {
            Place(i, rules[i], frame, ref isTrue, ref isUnknown, ref variants);
        }

        return new StateKey(isTrue, isUnknown, variants);
    }

    /// <summary>The same for other facts that differ in <paramref name="changed"/> only.</summary>
    public StateKey KeyOf(FactFrame frame, in StateKey before, in FactMask changed)
    {
        var (isTrue, isUnknown, variants) = (0UL, 0UL, default(UInt128));
        for (var i = 0; i < rules.Length; i++)
        {
            var rule = rules[i];
            if (rule.ReadsAny(changed))
            {
                Place(i, rule, frame, ref isTrue, ref isUnknown, ref variants);
                continue;
            }

            isTrue |= before.True & (1UL << i);
            isUnknown |= before.Unknown & (1UL << i);
            if (rule.VariantBits > 0)
            {
                variants |= before.Variants & (((UInt128.One << rule.VariantBits) - 1) << shifts[i]);
            }
        }

        return new StateKey(isTrue, isUnknown, variants);
    }

    public Resolution Of(in StateKey key)
    {
        ref var place = ref kept[key.GetHashCode() & (places - 1)];
        if (Volatile.Read(ref place) is { } found && found.Key == key)
        {
            return found.Resolution;
        }

        var states = new RuleState[rules.Length];
        for (var i = 0; i < states.Length; i++)
        {
            var variant = (uint)(key.Variants >> shifts[i]) & ((1u << rules[i].VariantBits) - 1);
            states[i].Truth = (key.True & (1UL << i)) != 0 ? Tri.True : (key.Unknown & (1UL << i)) != 0 ? Tri.Unknown : Tri.False;
            states[i].Verdicts = rules[i].VerdictsOf(variant);
        }

        var resolution = Resolve(states);
        Volatile.Write(ref place, new Kept(key, resolution));
        return resolution;
    }

    /// <summary>For more rules than a key holds.</summary>
    public Resolution Uncached(FactFrame frame)
    {
        var states = new RuleState[rules.Length];
        for (var i = 0; i < states.Length; i++)
        {
            states[i].Truth = rules[i].Truth(frame);
            states[i].Verdicts = rules[i].VerdictsOf(states[i].Truth != Tri.False && rules[i].VariantBits > 0 ? rules[i].Variant(frame) : 0);
        }

        return Resolve(states);
    }

    private void Place(int i, PreparedRule rule, FactFrame frame, ref ulong isTrue, ref ulong isUnknown, ref UInt128 variants)
    {
        var truth = rule.Truth(frame);
        if (truth == Tri.False)
        {
            return;
        }

        var bit = 1UL << i;
        if (truth == Tri.True)
        {
            isTrue |= bit;
        }
        else
        {
            isUnknown |= bit;
        }

        if (rule.VariantBits > 0)
        {
            variants |= (UInt128)rule.Variant(frame) << shifts[i];
        }
    }

    private Resolution Resolve(RuleState[] states)
    {
        graph.Settle(states);
        var verdicts = possible.Of(states);
        var undecided = new Undecided[states.Length];
        if (VerdictRanks.IsSingle(verdicts))
        {
            return new Resolution(states, verdicts, undecided, decision.VerdictAt(VerdictRanks.Strongest(verdicts)));
        }

        influence.Find(states, undecided);
        return new Resolution(states, verdicts, undecided, Verdicts.Undetermined);
    }

    private sealed record Kept(StateKey Key, Resolution Resolution);
}
