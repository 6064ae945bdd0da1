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
        var skeleton = new OutcomeSkeleton(outcome, [.. parts], false);
        return parts.Exists(p => p.Rule.DependsOnFacts)
            ? skeleton
            : new OutcomeSkeleton(Whole(skeleton, new FactFrame(0)), skeleton.Parts, true);
    }

    /// <summary>The skeleton with what the facts add.</summary>
    public static Outcome Whole(OutcomeSkeleton skeleton, FactFrame frame)
    {
        if (skeleton.IsWhole)
        {
            return skeleton.Base;
        }

        TextList obligations = default, remarks = default;
        ReadingList readings = default;
        EarliestDue due = default;
        foreach (var part in skeleton.Parts)
        {
            var deadline = default(DeadlineState);
            if (part.Rule.Deadline is { } judge)
            {
                deadline = judge.Judge(frame.Slots);
                due.Offer(part.Rule, part.State, deadline);
            }

            if (part.Decides)
            {
                AddReadings(part.Rule, deadline, frame, ref readings);
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

        if (due is { Rule: not null, Due.Provisional: true })
        {
            remarks.Add(Messages.ProvisionalDueDay(due.Due.Due));
        }

        return skeleton.Base with
        {
            Deadline = due.Rule?.Deadline!.Write(due.Due, frame.Slots),
            Obligations = obligations.ToList(),
            Readings = readings.ToList(),
            Remarks = remarks.ToList(),
        };
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

    private static void AddReadings(PreparedRule rule, in DeadlineState deadline, FactFrame frame, ref ReadingList readings)
    {
        foreach (var (use, arguable) in rule.Readings)
        {
            readings.Add(use.Id, use.Always || arguable?.Value(frame) == Tri.True);
        }

        if (deadline.Reading is { } reading)
        {
            readings.Add(reading, true);
        }
    }

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
