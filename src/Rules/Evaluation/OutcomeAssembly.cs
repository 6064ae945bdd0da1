using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>Puts together what an outcome says beside its verdict.</summary>
internal sealed class OutcomeAssembly(PreparedRule[] rules, ExceptionGraph graph, int none, string policyVersion)
{
    /// <param name="verdicts">The possible verdicts; one where the verdict is settled.</param>
    /// <param name="undecided">What can still change the verdict, where it is not.</param>
    public Outcome Assemble(
        FactFrame frame, ReadOnlySpan<RuleState> states, uint verdicts, ReadOnlySpan<Undecided> undecided, string verdict)
    {
        TextList obligations = default, clauses = default, setAside = default, remarks = default;
        ReadingList readings = default;
        EarliestDue due = default;
        var settled = VerdictRanks.IsSingle(verdicts);
        var definiteOnly = settled && HasDefiniteWinner(states, verdicts);
        bool? principle = null;
        for (var i = 0; i < rules.Length; i++)
        {
            ref readonly var state = ref states[i];
            var rule = rules[i];
            if (state.Live == Liveness.No)
            {
                if (state.Truth == Tri.True)
                {
                    setAside.AddAll(rule.Clauses);
                }

                continue;
            }

            var deadline = rule.Deadline?.Judge(frame.Slots) ?? default;
            due.Offer(rule, state, deadline);
            var live = state.Live == Liveness.Definitely;
            var wins = settled && (live || !definiteOnly) && SpeaksFor(i, state, verdicts);
            var accompanies = live && (rule.Rule.Effect == RuleEffect.Oblige || (rule.Rule.Effect == RuleEffect.Except && SetsAside(i, states)));
            if (wins || accompanies || undecided[i] != Undecided.Nothing)
            {
                clauses.AddAll(rule.Clauses);
            }

            if (wins || accompanies)
            {
                principle = wins ? (principle ?? true) && rule.Rule.Principle : principle;
                AddReadings(rule, deadline, frame, ref readings);
                if (rule.Rule.ErrorMessage is { } message)
                {
                    remarks.Add(message);
                }
            }

            if (live)
            {
                AddOwed(rule, frame, ref obligations, ref remarks);
            }
        }

        if (due is { Rule: not null, Due.Provisional: true })
        {
            remarks.Add(Messages.ProvisionalDueDay(due.Due.Due));
        }

        return new Outcome
        {
            Verdict = verdict,
            Deadline = due.Rule?.Deadline!.Write(due.Due, frame.Slots),
            Obligations = obligations.ToList(),
            Clauses = clauses.ToList(),
            SetAside = setAside.ToList(),
            Strength = principle switch { null => null, true => Strengths.Principle, _ => Strengths.Must },
            Readings = readings.ToList(),
            Remarks = remarks.ToList(),
            PolicyVersion = policyVersion,
        };
    }

    /// <summary>
    /// Whether some rule speaks for the verdict whatever is unknown. Else the verdict stands only because every way leads
    /// to it, and the rules that may be live carry it together.
    /// </summary>
    private bool HasDefiniteWinner(ReadOnlySpan<RuleState> states, uint verdict)
    {
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i].Live == Liveness.Definitely && SpeaksFor(i, states[i], verdict))
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

    private bool SetsAside(int index, ReadOnlySpan<RuleState> states)
    {
        foreach (var target in graph.Targets(index))
        {
            if (states[target].Truth == Tri.True)
            {
                return true;
            }
        }

        return false;
    }

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
