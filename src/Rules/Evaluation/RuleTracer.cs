using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>Says of every rule how it came out.</summary>
internal sealed class RuleTracer(
    DecisionDefinition decision, PreparedRule[] rules, ExceptionGraph graph, IReadOnlyList<Rule> notInForce)
{
    public IReadOnlyList<RuleTrace> Trace(FactFrame frame, ReadOnlySpan<RuleState> states)
    {
        var traces = new List<RuleTrace>();
        for (var i = 0; i < rules.Length; i++)
        {
            traces.Add(One(i, frame, states));
        }

        traces.AddRange(notInForce.Select(r => new RuleTrace(
            r.Name, RuleTraceState.NotInForce, RuleEffects.WordOf(r.Effect), [], r.Clauses, [], null, null)));
        return traces;
    }

    private RuleTrace One(int index, FactFrame frame, ReadOnlySpan<RuleState> states)
    {
        var (rule, state) = (rules[index], states[index]);
        var outcome = state switch
        {
            { Truth: Tri.False } => RuleTraceState.NotApplied,
            { Live: Liveness.Definitely } => RuleTraceState.Applied,
            { Live: Liveness.No } => RuleTraceState.SetAside,
            _ => RuleTraceState.Unknown,
        };
        var setAsideBy = new List<string>();
        foreach (var exception in graph.SetBy(index))
        {
            if (states[exception].Live != Liveness.No)
            {
                setAsideBy.Add(rules[exception].Rule.Name);
            }
        }

        var deadline = rule.Deadline?.Judge(frame.Slots).Due is { } due ? rule.Deadline.Write(due, frame.Slots) : null;
        return new RuleTrace(
            rule.Rule.Name, outcome, RuleEffects.WordOf(rule.Rule.Effect), Spoken(rule, state), rule.Clauses,
            state.Truth == Tri.False ? [] : setAsideBy, rule.Trace(frame), deadline);
    }

    private List<string> Spoken(PreparedRule rule, in RuleState state)
    {
        var verdicts = new List<string>();
        if (!rule.SpeaksForVerdict)
        {
            return verdicts;
        }

        for (var rest = state.Verdicts; rest != 0; rest &= rest - 1)
        {
            verdicts.Add(decision.VerdictAt(VerdictRanks.Strongest(rest)));
        }

        return verdicts;
    }
}
