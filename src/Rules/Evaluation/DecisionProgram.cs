using PolicyEngine.Calendars;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// One decision of one profile through time: a <see cref="DecisionEngine"/> for each period between two days on which a
/// rule or a value changes, made when it is first asked for. Thread-safe.
/// </summary>
public sealed class DecisionProgram
{
    private readonly RuleFile rules;
    private readonly ParameterSet parameters;
    private readonly ReadingChoices readings;
    private readonly WorkingDayCalendar calendar;
    private readonly string policyVersion;
    private readonly DateOnly[] changes;
    private readonly DecisionEngine?[] engines;

    private DecisionProgram(
        DecisionDefinition decision,
        RuleFile rules,
        ParameterSet parameters,
        ReadingChoices readings,
        WorkingDayCalendar calendar,
        string policyVersion)
    {
        Decision = decision;
        (this.rules, this.parameters, this.readings) = (rules, parameters, readings);
        (this.calendar, this.policyVersion) = (calendar, policyVersion);

        // Only a parameter that some rule reads divides the time.
        var read = rules.Rules.SelectMany(ReadBy).ToHashSet(StringComparer.Ordinal);
        var dated = new ParameterSet(parameters.Definitions.Where(p => read.Contains(p.Id)));
        changes = [.. dated.ChangeDates.Concat(rules.ChangeDates).Distinct().Order()];
        engines = new DecisionEngine?[changes.Length + 1];
    }

    public DecisionDefinition Decision { get; }

    /// <summary>All rules, in force or not.</summary>
    public IReadOnlyList<Rule> Rules => rules.Rules;

    /// <summary>The days, ascending, from which on another engine answers.</summary>
    public IReadOnlyList<DateOnly> ChangeDates => changes;

    /// <param name="rules">Of one profile, or of several layers combined (<see cref="Layers.LayerCombination"/>).</param>
    /// <param name="policyVersion">Content hash of what answers, repeated in each outcome.</param>
    public static DecisionProgram Build(
        DecisionDefinition decision,
        RuleFile rules,
        ParameterSet parameters,
        ReadingChoices readings,
        WorkingDayCalendar calendar,
        string policyVersion = "") =>
        new(decision, rules, parameters, readings, calendar, policyVersion);

    /// <summary>What answers for acts of that day.</summary>
    public DecisionEngine On(DateOnly actDate)
    {
        var index = Array.BinarySearch(changes, actDate);
        var period = index >= 0 ? index + 1 : ~index;
        return Volatile.Read(ref engines[period]) ?? Make(period, actDate);
    }

    private DecisionEngine Make(int period, DateOnly day)
    {
        var context = new EvaluationContext(parameters.At(day), readings, calendar);
        var inForce = rules.Rules.Where(r => r.Holds(day) && DeadlineIsSet(r, context)).ToList();
        var engine = new DecisionEngine(
            Decision,
            [.. inForce.Select(r => (r, ClausesOn(r, day)))],
            [.. rules.Rules.Where(r => !inForce.Exists(other => ReferenceEquals(r, other)))],
            context,
            policyVersion);
        return Interlocked.CompareExchange(ref engines[period], engine, null) ?? engine;
    }

    /// <summary>A rule that reads a deadline which is not set does not apply.</summary>
    private static bool DeadlineIsSet(Rule rule, EvaluationContext context) =>
        rule.Deadline is null || context.Parameters[rule.Deadline.Parameter] is not null;

    /// <summary>The rule's clauses, and those of another layer that decided a value which the rule reads.</summary>
    private IReadOnlyList<string> ClausesOn(Rule rule, DateOnly day)
    {
        var others = rule.Parameters.SelectMany(p => parameters[p]?.On(day)?.Clauses ?? []).Except(rule.Clauses).ToList();
        return others.Count == 0 ? rule.Clauses : [.. rule.Clauses, .. others];
    }

    /// <summary>Every parameter that changes something the rule says.</summary>
    private static IEnumerable<string> ReadBy(Rule rule)
    {
        var expressions = rule.Obligations.SelectMany(o => new[] { o.When, o.Unless })
            .Concat(rule.Readings.Select(r => r.Arguable))
            .Concat(rule.Remarks.Select(r => r.When));
        return rule.Parameters.Concat(expressions.OfType<CheckedExpression>().SelectMany(e => e.Parameters));
    }
}
