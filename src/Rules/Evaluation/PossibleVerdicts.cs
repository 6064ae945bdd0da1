using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// The verdicts that rules of unknown truth leave possible, each rule taken both ways independently of the others.
/// </summary>
/// <remarks>
/// Without unknown exceptions the rules do not touch each other and the set is exact. Unknown exceptions are tried both
/// ways, all together, up to <see cref="MostTried"/> of them; beyond that the set may hold a verdict too many, which
/// makes the answer more cautious, never wrong.
/// </remarks>
internal sealed class PossibleVerdicts(ExceptionGraph graph, int none)
{
    /// <summary>2 to the power of this is the number of ways tried.</summary>
    public const int MostTried = 8;

    /// <summary>The possible verdicts of settled states; at least one. The states are the same afterwards.</summary>
    public uint Of(Span<RuleState> states)
    {
        var possible = OfIndependent(states);
        if (VerdictRanks.IsSingle(possible) || !graph.HasAny)
        {
            return possible;
        }

        Span<int> open = stackalloc int[MostTried];
        var count = OpenExceptions(states, open);
        if (count is 0 or > MostTried)
        {
            return possible;
        }

        var found = 0u;
        for (var way = 0; way < 1 << count && found != possible; way++)
        {
            Assign(states, open[..count], way);
            found |= OfIndependent(states);
        }

        Restore(states, open[..count]);
        return found;
    }

    /// <summary>
    /// The unknown rules that may set something aside which could be live; more than <see cref="MostTried"/>: the
    /// count only.
    /// </summary>
    public int OpenExceptions(ReadOnlySpan<RuleState> states, Span<int> open)
    {
        var count = 0;
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i].Truth != Tri.Unknown || states[i].Live == Liveness.No || !TouchesAny(states, graph.Targets(i)))
            {
                continue;
            }

            if (count < open.Length)
            {
                open[count] = i;
            }

            count++;
        }

        return count;
    }

    /// <summary>Takes each open exception for true where its bit is set, else for false, and settles.</summary>
    public void Assign(Span<RuleState> states, ReadOnlySpan<int> open, int way)
    {
        for (var bit = 0; bit < open.Length; bit++)
        {
            states[open[bit]].Truth = (way & (1 << bit)) != 0 ? Tri.True : Tri.False;
        }

        graph.Settle(states);
    }

    public void Restore(Span<RuleState> states, ReadOnlySpan<int> open)
    {
        foreach (var i in open)
        {
            states[i].Truth = Tri.Unknown;
        }

        graph.Settle(states);
    }

    /// <summary>The lowest verdict that the definitely live rules leave: each speaks for the weakest that it may.</summary>
    public int Floor(ReadOnlySpan<RuleState> states)
    {
        var floor = none;
        foreach (ref readonly var state in states)
        {
            if (state.Live == Liveness.Definitely)
            {
                floor = Math.Min(floor, VerdictRanks.Weakest(state.Verdicts));
            }
        }

        return floor;
    }

    private uint OfIndependent(ReadOnlySpan<RuleState> states)
    {
        var floor = none;
        var spoken = 0u;
        foreach (ref readonly var state in states)
        {
            if (state.Live == Liveness.No)
            {
                continue;
            }

            spoken |= state.Verdicts;
            if (state.Live == Liveness.Definitely)
            {
                floor = Math.Min(floor, VerdictRanks.Weakest(state.Verdicts));
            }
        }

        return (spoken & VerdictRanks.UpTo(floor)) | (1u << floor);
    }

    private static bool TouchesAny(ReadOnlySpan<RuleState> states, int[] targets)
    {
        foreach (var target in targets)
        {
            if (states[target].Live != Liveness.No)
            {
                return true;
            }
        }

        return false;
    }
}
