namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// Finds the unknown rules that can still change the verdict: some way of taking the others exists in which taking
/// this one true and taking it false give different verdicts.
/// </summary>
internal sealed class Influence(ExceptionGraph graph, PossibleVerdicts possible, int none)
{
    /// <param name="states">Settled; the same afterwards.</param>
    /// <param name="into">One entry a rule, cleared first.</param>
    public void Find(Span<RuleState> states, Span<Undecided> into)
    {
        into.Clear();
        Span<int> buffer = stackalloc int[PossibleVerdicts.MostTried];
        var count = possible.OpenExceptions(states, buffer);
        if (count > buffer.Length)
        {
            Cautiously(states, into);
            return;
        }

        var open = buffer[..count];
        for (var way = 0; way < 1 << count; way++)
        {
            possible.Assign(states, open, way);
            Independent(states, into);
        }

        Span<Liveness> without = states.Length <= 256 ? stackalloc Liveness[states.Length] : new Liveness[states.Length];
        for (var bit = 0; bit < count; bit++)
        {
            for (var way = 0; way < 1 << count && (into[open[bit]] & Undecided.Condition) == 0; way++)
            {
                if ((way & (1 << bit)) != 0)
                {
                    continue;
                }

                possible.Assign(states, open, way);
                for (var i = 0; i < states.Length; i++)
                {
                    without[i] = states[i].Live;
                }

                possible.Assign(states, open, way | (1 << bit));
                if (Differ(states, without))
                {
                    into[open[bit]] |= Undecided.Condition;
                }
            }
        }

        possible.Restore(states, open);
    }

    private void Independent(ReadOnlySpan<RuleState> states, Span<Undecided> into)
    {
        var floor = possible.Floor(states);
        for (var i = 0; i < states.Length; i++)
        {
            ref readonly var state = ref states[i];
            var strongest = VerdictRanks.Strongest(state.Verdicts);
            if (state.Live == Liveness.No || strongest >= floor)
            {
                continue;
            }

            if (state.Live == Liveness.Possibly)
            {
                into[i] |= Undecided.Condition;
            }

            // The floor already counts a definite rule's weakest verdict; a possible one's is the floor if it is true.
            if (strongest < VerdictRanks.Weakest(state.Verdicts))
            {
                into[i] |= Undecided.Deadline;
            }
        }
    }

    /// <summary>
    /// Whether the rules live with an exception and those live without it can come to different verdicts. The rules live
    /// both ways speak at their weakest: whatever they add covers differences and makes none.
    /// </summary>
    private bool Differ(ReadOnlySpan<RuleState> with, ReadOnlySpan<Liveness> without)
    {
        var common = none;
        var strongest = none;
        var (weakestWith, weakestWithout) = (none, none);
        for (var i = 0; i < with.Length; i++)
        {
            var (one, other) = (with[i].Live, without[i]);
            if (one != Liveness.No && other != Liveness.No)
            {
                if (one == Liveness.Definitely)
                {
                    common = Math.Min(common, VerdictRanks.Weakest(with[i].Verdicts));
                }

                continue;
            }

            if (one == other)
            {
                continue;
            }

            strongest = Math.Min(strongest, VerdictRanks.Strongest(with[i].Verdicts));
            if (one == Liveness.Definitely)
            {
                weakestWith = Math.Min(weakestWith, VerdictRanks.Weakest(with[i].Verdicts));
            }

            if (other == Liveness.Definitely)
            {
                weakestWithout = Math.Min(weakestWithout, VerdictRanks.Weakest(with[i].Verdicts));
            }
        }

        return Math.Min(common, strongest) != Math.Min(common, Math.Max(weakestWith, weakestWithout));
    }

    /// <summary>Too many unknown exceptions to try: any of them may matter.</summary>
    private void Cautiously(ReadOnlySpan<RuleState> states, Span<Undecided> into)
    {
        Independent(states, into);
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] is { Truth: Values.Tri.Unknown, Live: not Liveness.No } && graph.Targets(i).Length > 0)
            {
                into[i] |= Undecided.Condition;
            }
        }
    }
}
