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

    private readonly DecisionDefinition decision;
    private readonly NamedConditions named;
    private readonly PreparedRule[] rules;
    private readonly ResolutionCache resolutions;
    private readonly OutcomeAssembly assembly;
    private readonly RuleTracer tracer;
    private readonly FactMask catchAll;
    private readonly FactMask read;
    private int uses;
    private int compiling;

    internal DecisionEngine(
        DecisionDefinition decision,
        IReadOnlyList<(Rule Rule, IReadOnlyList<string> Clauses)> inForce,
        IReadOnlyList<Rule> notInForce,
        EvaluationContext context,
        string policyVersion)
    {
        this.decision = decision;
        Context = context;
        named = new NamedConditions(context);
        rules = [.. inForce.Select(r => new PreparedRule(r.Rule, decision, context, named, r.Clauses))];
        var graph = new ExceptionGraph([.. rules.Select(r => r.Rule)]);
        resolutions = new ResolutionCache(decision, rules, graph);
        assembly = new OutcomeAssembly(rules, graph, decision.Precedence.Count, policyVersion);
        tracer = new RuleTracer(decision, rules, graph, notInForce);
        foreach (var fact in decision.Facts.Where(f => f.CatchAll))
        {
            catchAll.Add(fact.Index);
        }

        foreach (var rule in rules)
        {
            rule.AddReads(ref read);
        }
    }

    /// <summary>The values, readings and working days that answer.</summary>
    public EvaluationContext Context { get; }

    /// <summary>The rules in force, in the order of the file.</summary>
    public IEnumerable<Rule> Rules => rules.Select(r => r.Rule);

    /// <summary>The verdict alone. Allocates nothing once compiled and asked before.</summary>
    /// <exception cref="EvaluationFault">A rule has no value for these facts: a division by zero, a day beyond the calendar.</exception>
    public void Evaluate(FactFrame frame, OutcomeBuffer into)
    {
        CountUse();
        var resolution = resolutions.Fits ? resolutions.Of(resolutions.KeyOf(frame)) : resolutions.Uncached(frame);
        into.Verdict = resolution.IsSettled || catchAll.IsEmpty || !IsForPerson(Missing(frame, resolution))
            ? resolution.Verdict
            : Verdicts.NeedsPerson;
    }

    /// <summary>The whole outcome.</summary>
    /// <param name="trace">Also says how each rule came out, with the values compared.</param>
    /// <inheritdoc cref="Evaluate" path="/exception"/>
    public Outcome Answer(FactFrame frame, bool trace = false)
    {
        CountUse();
        var key = resolutions.Fits ? resolutions.KeyOf(frame) : default;
        var resolution = resolutions.Fits ? resolutions.Of(key) : resolutions.Uncached(frame);
        var outcome = OutcomeAssembly.Whole(resolution.Skeleton(assembly), frame);
        var missing = resolution.IsSettled ? default : Missing(frame, resolution);
        var assumed = Assumed(frame, key);
        if (resolution.IsSettled && assumed.IsEmpty && !trace)
        {
            return outcome;
        }

        return outcome with
        {
            Verdict = IsForPerson(missing) ? Verdicts.NeedsPerson : outcome.Verdict,
            Missing = Names(missing),
            Assumed = Names(assumed),
            Trace = trace ? tracer.Trace(frame, resolution.States) : null,
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

        named.Compile();
    }

    private FactMask Missing(FactFrame frame, Resolution resolution)
    {
        var missing = default(FactMask);
        for (var i = 0; i < rules.Length; i++)
        {
            if (resolution.Undecided[i] != Undecided.Nothing)
            {
                rules[i].CollectMissing(resolution.Undecided[i], frame, ref missing);
            }
        }

        return missing;
    }

    private bool IsForPerson(in FactMask missing) => !missing.IsEmpty && missing.IsWithin(catchAll);

    /// <summary>The assumed facts that would have been asked for, had they not been assumed.</summary>
    /// <param name="key">How the rules stand with the assumptions.</param>
    private FactMask Assumed(FactFrame frame, in StateKey key)
    {
        var assumptions = AssumptionFreeFrame.AssumptionsOf(frame);
        if (!assumptions.Touches(read))
        {
            return default;
        }

        var asGiven = AssumptionFreeFrame.Of(frame);
        var resolution = resolutions.Fits ? resolutions.Of(resolutions.KeyOf(asGiven, key, assumptions)) : resolutions.Uncached(asGiven);
        var asked = resolution.IsSettled ? default : Missing(asGiven, resolution);
        for (var fact = asked.Next(0); fact >= 0; fact = asked.Next(fact + 1))
        {
            if (!assumptions.Contains(fact))
            {
                asked.Remove(fact);
            }
        }

        return asked;
    }

    private IReadOnlyList<string> Names(in FactMask facts)
    {
        var count = facts.Count;
        if (count == 0)
        {
            return [];
        }

        var names = new string[count];
        var fact = -1;
        for (var i = 0; i < count; i++)
        {
            fact = facts.Next(fact + 1);
            names[i] = decision.Facts[fact].Name;
        }

        return names;
    }

    private void CountUse()
    {
        // A lost count from another thread only means that compiling begins a little later.
        if (compiling == 0 && ++uses >= usesBeforeCompiling && Interlocked.Exchange(ref compiling, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static engine => engine.Compile(), this, preferLocal: false);
        }
    }
}
