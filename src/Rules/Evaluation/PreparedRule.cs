using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>A rule in force, bound to the values of one dated state.</summary>
internal sealed class PreparedRule
{
    private readonly Truth condition;
    private readonly uint verdict;
    private readonly uint whenMet;
    private readonly DeadlineSpeech? speech;
    private readonly FactMask reads;

    /// <param name="clauses">The rule's clauses with those of other layers that decided a value it reads.</param>
    public PreparedRule(Rule rule, DecisionDefinition decision, EvaluationContext context, NamedConditions named, IReadOnlyList<string> clauses)
    {
        Rule = rule;
        Clauses = clauses;
        condition = Evaluation.Truth.Of(rule.Condition, context, named);
        verdict = 1u << decision.RankOf(rule.Verdict ?? Verdicts.NotRegulated);
        whenMet = rule.WhenMet is { } met ? 1u << decision.RankOf(met) : 0;
        foreach (var fact in rule.Condition.Expressions.Concat(rule.WhenMet is null ? [] : DischargeOf(rule)).SelectMany(e => e.Facts))
        {
            reads.Add(fact);
        }

        Obligations =
        [
            .. rule.Obligations.Select(o => new PreparedObligation(
                o.Do, o.When is { } w ? Evaluation.Truth.Of(w, context, named) : null, o.Unless is { } u ? Evaluation.Truth.Of(u, context, named) : null)),
        ];
        Readings = [.. rule.Readings.Select(r => (r, r.Arguable is { } a ? Evaluation.Truth.Of(a, context, named) : null))];
        Remarks = [.. rule.Remarks.Select(r => (Messages.Both(r.Text), r.When is { } w ? Evaluation.Truth.Of(w, context, named) : null))];
        if (rule.Deadline is { } use && context.Parameters[use.Parameter] is DueRule due)
        {
            Deadline = new DeadlineJudge(due, use, rule, decision, context.Calendar);
            Deadline.AddFacts(ref reads);
            speech = use.Speaks && decision.Deadline is { } mapping ? new DeadlineSpeech(decision, mapping) : null;
        }

        VariantBits = speech is not null ? 4 : whenMet != 0 ? 1 : 0;
    }

    public Rule Rule { get; }

    public IReadOnlyList<string> Clauses { get; }

    public DeadlineJudge? Deadline { get; }

    /// <summary>It speaks for a verdict, its own or one that follows from its deadline.</summary>
    public bool SpeaksForVerdict => speech is not null || Rule.Verdict is not null;

    /// <summary>How many bits <see cref="Variant"/> needs.</summary>
    public int VariantBits { get; }

    public PreparedObligation[] Obligations { get; }

    public (ReadingUse Use, Truth? Arguable)[] Readings { get; }

    public (string Text, Truth? When)[] Remarks { get; }

    /// <summary>It has obligations or remarks.</summary>
    public bool OwesSomething => Obligations.Length > 0 || Remarks.Length > 0;

    /// <summary>It has a message or readings.</summary>
    public bool SaysSomething => Rule.ErrorMessage is not null || Readings.Length > 0;

    /// <summary>Which obligations and remarks it adds depends on the facts.</summary>
    public bool OwesByFacts => Array.Exists(Obligations, o => o.When is not null || o.Unless is not null)
        || Array.Exists(Remarks, r => r.When is not null);

    /// <summary>Whether its readings are arguable depends on the facts.</summary>
    public bool ReadsByFacts => Array.Exists(Readings, r => r.Arguable is not null);

    /// <summary>The truth of its condition.</summary>
    public Tri Truth(FactFrame frame) => condition.Value(frame);

    /// <summary>
    /// Which of the rule's several sets of verdicts it may speak for: how its deadline may come out, or whether its
    /// obligations are discharged. Always 0 where it has one set only, or does not hold.
    /// </summary>
    public uint Variant(FactFrame frame) =>
        speech is not null ? (uint)Deadline!.Judge(frame.Slots).Outcomes : AllDischarged(frame) ? 1u : 0;

    /// <summary>The verdicts of a variant.</summary>
    public uint VerdictsOf(uint variant) => variant == 0 ? verdict : speech is not null ? speech.Of((DeadlineOutcomes)variant) : whenMet;

    /// <summary>Adds the facts that its truth and its variant read.</summary>
    public void AddReads(ref FactMask into) => into.AddAll(reads);

    /// <summary>Whether its truth or its variant reads one of these facts.</summary>
    public bool ReadsAny(in FactMask facts) => reads.Touches(facts);

    /// <summary>Compiles all its conditions.</summary>
    public void Compile()
    {
        condition.Compile();
        foreach (var obligation in Obligations)
        {
            obligation.When?.Compile();
            obligation.Unless?.Compile();
        }

        foreach (var (_, arguable) in Readings)
        {
            arguable?.Compile();
        }

        foreach (var (_, when) in Remarks)
        {
            when?.Compile();
        }
    }

    /// <summary>Adds the facts that the given part of the rule waits for.</summary>
    public void CollectMissing(Undecided what, FactFrame frame, ref FactMask into)
    {
        if ((what & Undecided.Condition) != 0)
        {
            condition.CollectMissing(frame, ref into);
        }

        if ((what & Undecided.Deadline) != 0)
        {
            Deadline?.CollectMissing(frame.Slots, ref into);
        }
    }

    public Expressions.Tracing.ExpressionTrace Trace(FactFrame frame) => condition.Trace(frame);

    private static IEnumerable<CheckedExpression> DischargeOf(Rule rule) =>
        rule.Obligations.SelectMany(o => new[] { o.When, o.Unless }).OfType<CheckedExpression>();

    /// <summary>An obligation whose <c>unless</c> is unknown counts as not discharged.</summary>
    private bool AllDischarged(FactFrame frame)
    {
        foreach (var obligation in Obligations)
        {
            if (obligation.When?.Value(frame) != Tri.False && obligation.Unless?.Value(frame) != Tri.True)
            {
                return false;
            }
        }

        return true;
    }
}
