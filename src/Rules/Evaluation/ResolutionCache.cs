using System.Collections.Concurrent;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// Resolves how rules stand into verdicts. The same standing comes again and again with other facts, so it is kept:
/// trying unknown exceptions both ways is then paid for once. Thread-safe.
/// </summary>
internal sealed class ResolutionCache
{
    // Questions that differ on purpose could otherwise fill the memory.
    private const int mostKept = 4096;

    private readonly ConcurrentDictionary<StateKey, Resolution> kept = new();
    private readonly DecisionDefinition decision;
    private readonly ExceptionGraph graph;
    private readonly PossibleVerdicts possible;
    private readonly Influence influence;
    private readonly int[] bits;
    private readonly bool fits;

    public ResolutionCache(DecisionDefinition decision, PreparedRule[] rules, ExceptionGraph graph)
    {
        (this.decision, this.graph) = (decision, graph);
        possible = new PossibleVerdicts(graph, decision.Precedence.Count);
        influence = new Influence(graph, possible, decision.Precedence.Count);
        bits = [.. rules.Select(r => r.VariantBits)];
        fits = rules.Length <= 64 && bits.Sum() <= 64;
    }

    /// <param name="states">Evaluated, not yet settled.</param>
    public Resolution Of(ReadOnlySpan<RuleState> states)
    {
        if (!fits)
        {
            return Resolve(states);
        }

        var key = KeyOf(states);
        if (kept.TryGetValue(key, out var resolution))
        {
            return resolution;
        }

        resolution = Resolve(states);
        if (kept.Count < mostKept)
        {
            kept[key] = resolution;
        }

        return resolution;
    }

    private StateKey KeyOf(ReadOnlySpan<RuleState> states)
    {
        var (isTrue, isUnknown, variants) = (0UL, 0UL, 0UL);
        for (var i = 0; i < states.Length; i++)
        {
            isTrue |= (states[i].Truth == Tri.True ? 1UL : 0) << i;
            isUnknown |= (states[i].Truth == Tri.Unknown ? 1UL : 0) << i;
            if (bits[i] > 0)
            {
                variants = (variants << bits[i]) | states[i].Variant;
            }
        }

        return new StateKey(isTrue, isUnknown, variants);
    }

    private Resolution Resolve(ReadOnlySpan<RuleState> evaluated)
    {
        var states = evaluated.ToArray();
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
}
