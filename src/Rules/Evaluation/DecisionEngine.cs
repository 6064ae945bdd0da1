using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// Answers one decision of one profile for the acts of one period. Thread-safe. Conditions are interpreted at first and
/// compiled in the background once the engine is used often.
/// </summary>
public sealed class DecisionEngine
{
    private const int usesBeforeCompiling = 64;
    private const int mostRulesOnStack = 128;

    private readonly DecisionDefinition decision;
    private readonly PreparedRule[] rules;
    private readonly ExceptionGraph graph;
    private readonly PossibleVerdicts possible;
    private readonly Influence influence;
    private readonly OutcomeAssembly assembly;
    private readonly RuleTracer tracer;
    private readonly bool hasCatchAll;
    private int uses;
    private int compiling;

    internal DecisionEngine(
        DecisionDefinition decision,
        IReadOnlyList<PreparedRule> inForce,
        IReadOnlyList<Rule> notInForce,
        EvaluationContext context,
        string policyVersion)
    {
        this.decision = decision;
        Context = context;
        rules = [.. inForce];
        graph = new ExceptionGraph([.. rules.Select(r => r.Rule)]);
        possible = new PossibleVerdicts(graph, decision.Precedence.Count);
        influence = new Influence(graph, possible, decision.Precedence.Count);
        hasCatchAll = decision.Facts.Any(f => f.CatchAll);
        assembly = new OutcomeAssembly(rules, graph, decision.Precedence.Count, policyVersion);
        tracer = new RuleTracer(decision, rules, graph, notInForce);
    }

    /// <summary>The values, readings and working days that answer.</summary>
    public EvaluationContext Context { get; }

    /// <summary>The rules in force, in the order of the file.</summary>
    public IEnumerable<Rule> Rules => rules.Select(r => r.Rule);

    /// <summary>The verdict alone. Allocates nothing once compiled.</summary>
    /// <exception cref="EvaluationFault">A rule has no value for these facts: a division by zero, a day beyond the calendar.</exception>
    public void Evaluate(FactFrame frame, OutcomeBuffer into)
    {
        Count();
        Span<RuleState> states = rules.Length <= mostRulesOnStack ? stackalloc RuleState[rules.Length] : new RuleState[rules.Length];
        Settle(frame, states);
        var verdicts = possible.Of(states);
        into.Verdict = VerdictRanks.IsSingle(verdicts) ? decision.VerdictAt(VerdictRanks.Strongest(verdicts))
            : hasCatchAll && OnlyCatchAll(frame, states, into.Missing) ? Verdicts.NeedsPerson
            : Verdicts.Undetermined;
    }

    /// <summary>The whole outcome.</summary>
    /// <param name="trace">Also says how each rule came out, with the values compared.</param>
    /// <inheritdoc cref="Evaluate" path="/exception"/>
    public Outcome Answer(FactFrame frame, bool trace = false)
    {
        Count();
        Span<RuleState> states = rules.Length <= mostRulesOnStack ? stackalloc RuleState[rules.Length] : new RuleState[rules.Length];
        Settle(frame, states);
        var verdicts = possible.Of(states);
        Span<Undecided> undecided = rules.Length <= mostRulesOnStack ? stackalloc Undecided[rules.Length] : new Undecided[rules.Length];
        IReadOnlyList<string> missing = [];
        var verdict = Verdicts.Undetermined;
        if (VerdictRanks.IsSingle(verdicts))
        {
            undecided.Clear();
            verdict = decision.VerdictAt(VerdictRanks.Strongest(verdicts));
        }
        else
        {
            influence.Find(states, undecided);
            var facts = new HashSet<int>();
            CollectMissing(frame, undecided, facts);
            missing = Names(facts);
            if (AllCatchAll(facts))
            {
                verdict = Verdicts.NeedsPerson;
            }
        }

        return assembly.Assemble(frame, states, verdicts, undecided, verdict) with
        {
            Missing = missing,
            Assumed = Assumed(frame, missing),
            Trace = trace ? tracer.Trace(frame, states) : null,
        };
    }

    /// <summary>Compiles all conditions now instead of in the background.</summary>
    public void Compile()
    {
        Interlocked.Exchange(ref compiling, 1);
        foreach (var rule in rules)
        {
            rule.Compile();
        }
    }

    private void Settle(FactFrame frame, Span<RuleState> states)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i].Evaluate(frame, ref states[i]);
        }

        graph.Settle(states);
    }

    private void CollectMissing(FactFrame frame, ReadOnlySpan<Undecided> undecided, ISet<int> into)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (undecided[i] != Undecided.Nothing)
            {
                rules[i].CollectMissing(undecided[i], frame, into);
            }
        }
    }

    private bool OnlyCatchAll(FactFrame frame, Span<RuleState> states, HashSet<int> missing)
    {
        Span<Undecided> undecided = rules.Length <= mostRulesOnStack ? stackalloc Undecided[rules.Length] : new Undecided[rules.Length];
        influence.Find(states, undecided);
        missing.Clear();
        CollectMissing(frame, undecided, missing);
        return AllCatchAll(missing);
    }

    private bool AllCatchAll(HashSet<int> missing)
    {
        foreach (var fact in missing)
        {
            if (!decision.Facts[fact].CatchAll)
            {
                return false;
            }
        }

        return missing.Count > 0;
    }

    private IReadOnlyList<string> Names(HashSet<int> facts) =>
        facts.Count == 0 ? [] : [.. facts.Order().Select(f => decision.Facts[f].Name)];

    /// <summary>The assumed facts that would have been asked for, had they not been assumed.</summary>
    private IReadOnlyList<string> Assumed(FactFrame frame, IReadOnlyList<string> missing)
    {
        var asGiven = WithoutAssumptions(frame);
        if (asGiven is null)
        {
            return [];
        }

        Span<RuleState> states = rules.Length <= mostRulesOnStack ? stackalloc RuleState[rules.Length] : new RuleState[rules.Length];
        Settle(asGiven, states);
        if (VerdictRanks.IsSingle(possible.Of(states)))
        {
            return [];
        }

        Span<Undecided> undecided = rules.Length <= mostRulesOnStack ? stackalloc Undecided[rules.Length] : new Undecided[rules.Length];
        influence.Find(states, undecided);
        var facts = new HashSet<int>();
        CollectMissing(asGiven, undecided, facts);
        facts.RemoveWhere(f => frame.Slots[f].State == FactState.Unknown);
        return missing.Count == 0 ? Names(facts) : [.. Names(facts).Except(missing)];
    }

    /// <summary>The facts as they were given; null where nothing was assumed.</summary>
    private static FactFrame? WithoutAssumptions(FactFrame frame)
    {
        FactFrame? copy = null;
        for (var i = 0; i < frame.Slots.Length; i++)
        {
            ref var slot = ref frame.Slots[i];
            if (slot.State == FactState.Unknown || slot.Given)
            {
                continue;
            }

            if (copy is null)
            {
                copy = new FactFrame(frame.Slots.Length);
                frame.Slots.CopyTo(copy.Slots, 0);
            }

            copy.Slots[i] = default;
        }

        return copy;
    }

    private void Count()
    {
        // A lost count from another thread only means that compiling begins a little later.
        if (compiling == 0 && ++uses >= usesBeforeCompiling && Interlocked.Exchange(ref compiling, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static engine => engine.Compile(), this, preferLocal: false);
        }
    }
}
