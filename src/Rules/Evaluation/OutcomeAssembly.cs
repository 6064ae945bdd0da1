using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>Puts together what an outcome says beside its verdict.</summary>
internal sealed class OutcomeAssembly(PreparedRule[] rules, ExceptionGraph graph, int none, string policyVersion)
{
    /// <summary>What follows from how the rules stand; made once for each standing.</summary>
    public OutcomeSkeleton SkeletonOf(Resolution resolution)
    {
        var states = resolution.States;
        TextList clauses = default, setAside = default;
        var definiteOnly = HasDefiniteWinner(resolution);
        bool? principle = null;
        var parts = new List<OutcomePart>();
        for (var i = 0; i < rules.Length; i++)
        {
            var (rule, state) = (rules[i], states[i]);
            if (state.Live == Liveness.No)
            {
                if (state.Truth == Tri.True)
                {
                    setAside.AddAll(rule.Clauses);
                }

                continue;
            }

            var live = state.Live == Liveness.Definitely;
            var wins = resolution.IsSettled && (live || !definiteOnly) && SpeaksFor(i, state, resolution.Verdicts);
            var decides = wins || (live && Accompanies(i, states));
            if (decides || resolution.Undecided[i] != Undecided.Nothing)
            {
                clauses.AddAll(rule.Clauses);
            }

            principle = wins ? (principle ?? true) && rule.Rule.Principle : principle;
            if (rule.Deadline is not null || (live && rule.OwesSomething) || (decides && rule.SaysSomething))
            {
                parts.Add(new OutcomePart(rule, state, live, decides));
            }
        }

        var outcome = new Outcome
        {
            Verdict = resolution.Verdict,
            Clauses = clauses.ToList(),
            SetAside = setAside.ToList(),
            Strength = principle switch { null => null, true => Strengths.Principle, _ => Strengths.Must },
            PolicyVersion = policyVersion,
        };
        var varies = parts.Exists(p => (p.Live && p.Rule.OwesByFacts) || (p.Decides && p.Rule.ReadsByFacts));
        return new OutcomeSkeleton(
            varies ? outcome : WithTexts(outcome, [.. parts], new FactFrame(0), []),
            [.. parts],
            parts.Exists(p => p.Rule.Deadline is not null),
            varies);
    }

    /// <summary>The outcome for these facts; the skeleton's own where they add nothing.</summary>
    public static Outcome Whole(OutcomeSkeleton skeleton, FactFrame frame)
    {
        if (!skeleton.HasDeadline)
        {
            return skeleton.Varies ? WithTexts(skeleton.Base, skeleton.Parts, frame, []) : skeleton.Base;
        }

        EarliestDue due = default;
        var arguable = default(List<string>);
        foreach (var part in skeleton.Parts)
        {
            if (part.Rule.Deadline is not { } judge)
            {
                continue;
            }

            var deadline = judge.Judge(frame.Slots);
            due.Offer(part.Rule, part.State, deadline);
            if (part.Decides && deadline.Reading is { } reading)
            {
                (arguable ??= []).Add(reading);
            }
        }

        var outcome = skeleton.Varies || arguable is not null ? WithTexts(skeleton.Base, skeleton.Parts, frame, arguable ?? []) : skeleton.Base;
        return due.Rule?.Deadline is not { } earliest ? outcome : outcome with
        {
            Deadline = earliest.Write(due.Due, frame.Slots),
            Remarks = due.Due.Provisional ? [.. outcome.Remarks, Messages.ProvisionalDueDay(due.Due.Due)] : outcome.Remarks,
        };
    }

    /// <summary>The outcome with obligations, readings and remarks.</summary>
    /// <param name="arguable">Readings that a deadline's tolerance brings.</param>
    private static Outcome WithTexts(Outcome outcome, OutcomePart[] parts, FactFrame frame, List<string> arguable)
    {
        TextList obligations = default, remarks = default;
        ReadingList readings = default;
        foreach (var part in parts)
        {
            if (part.Decides)
            {
                foreach (var (use, when) in part.Rule.Readings)
                {
                    readings.Add(use.Id, use.Always || when?.Value(frame) == Tri.True);
                }

                if (part.Rule.Rule.ErrorMessage is { } message)
                {
                    remarks.Add(message);
                }
            }

            if (part.Live)
            {
                AddOwed(part.Rule, frame, ref obligations, ref remarks);
            }
        }

        foreach (var reading in arguable)
        {
            readings.Add(reading, true);
        }

        return outcome with { Obligations = obligations.ToList(), Readings = readings.ToList(), Remarks = remarks.ToList() };
    }

    /// <summary>
    /// Whether some rule speaks for the verdict whatever is unknown. Else a settled verdict stands only because every way
    /// leads to it, and the rules that may be live carry it together.
    /// </summary>
    private bool HasDefiniteWinner(Resolution resolution)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (resolution.States[i].Live == Liveness.Definitely && SpeaksFor(i, resolution.States[i], resolution.Verdicts))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the rule speaks for this verdict, of all that it may speak for.</summary>
    private bool SpeaksFor(int index, in RuleState state, uint verdict) => rules[index].SpeaksForVerdict
        && (state.Live == Liveness.Definitely ? state.Verdicts == verdict : (state.Verdicts & verdict) != 0)
        && (verdict != 1u << none || rules[index].Rule.Verdict is not null);

    /// <summary>A live rule without a verdict that belongs to the answer: a duty, or an exception that took effect.</summary>
    private bool Accompanies(int index, RuleState[] states) => rules[index].Rule.Effect switch
    {
        RuleEffect.Oblige => true,
        RuleEffect.Except => Array.Exists(graph.Targets(index), t => states[t].Truth == Tri.True),
        _ => false,
    };

    private static void AddOwed(PreparedRule rule, FactFrame frame, ref TextList obligations, ref TextList remarks)
    {
        foreach (var obligation in rule.Obligations)
        {
            if ((obligation.When is null || obligation.When.Value(frame) == Tri.True) && obligation.Unless?.Value(frame) != Tri.True)
            {
                obligations.Add(obligation.Do);
            }
        }

        foreach (var (text, when) in rule.Remarks)
        {
            if (when is null || when.Value(frame) == Tri.True)
            {
                remarks.Add(text);
            }
        }
    }
}
