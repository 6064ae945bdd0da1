using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>Reads one rule.</summary>
internal static class RuleReader
{
    /// <summary>What only the outermost rule may carry.</summary>
    public static readonly string[] EffectMembers =
    [
        "SuccessEvent", "ErrorMessage", "x-effect", "x-clauses", "x-except", "x-strength", "x-obligations", "x-when-met",
        "x-deadline", "x-readings", "x-remarks", "x-valid", "x-label",
    ];

    /// <summary>The rule; null, with diagnostics, where it cannot be used.</summary>
    public static Rule? Read(LocatedValue item, RuleReadingContext context)
    {
        var bag = context.Bag;
        var reader = ObjectReader.Of(item, "rule", bag);
        if (reader is null)
        {
            return null;
        }

        var name = reader.Text("RuleName");
        if (name is not null && !KebabCase.Is(name))
        {
            bag.Add(Messages.BadRuleName(reader.Optional("RuleName")!.At, name));
        }

        var title = name ?? "without a name";
        var scope = ParamReader.Read(reader.Items("LocalParams"), context.Scope, bag);
        var condition = ConditionReader.Read(reader, title, scope, bag);
        RuleEffect? effect = reader.Word("x-effect", (string[])[.. RuleEffects.Words]) is { } word ? RuleEffects.Of(word) : null;
        var verdict = Verdict(reader, "SuccessEvent", context);
        var whenMet = Verdict(reader, "x-when-met", context);
        var obligations = ObligationReader.Read(reader.Items("x-obligations"), scope, bag);
        var deadline = reader.Optional("x-deadline") is { } d ? DeadlineUseReader.Read(d, effect, context) : null;
        var (from, to) = Valid(reader.Optional("x-valid"), bag);
        var except = Except(reader.Texts("x-except"), context);
        var clauses = reader.Texts("x-clauses", required: true);
        var rule = new Rule
        {
            Name = title,
            At = reader.At,
            Condition = condition!,
            Effect = effect ?? RuleEffect.Oblige,
            Verdict = verdict,
            WhenMet = whenMet,
            Label = reader.OptionalLabel("x-label"),
            Clauses = ClauseReferences.Read(clauses, context.ClauseIds, bag),
            Except = except,
            Principle = reader.OptionalWord("x-strength", Strengths.Words) == Strengths.Principle,
            Obligations = obligations,
            Deadline = deadline,
            Readings = ReadingUseReader.Read(reader.Items("x-readings"), context.Readings, scope, bag),
            Remarks = RemarkReader.Read(reader.Items("x-remarks"), scope, bag),
            ErrorMessage = Given(reader.Optional("ErrorMessage")) is null ? null : reader.Text("ErrorMessage"),
            Enabled = reader.OptionalBoolean("Enabled", true),
            ValidFrom = from,
            ValidTo = to,
            Parameters = condition is null ? [] : ParametersOf(condition, deadline),
        };
        reader.Optional("Properties");
        reader.Optional("Actions");
        reader.CloseKeepingExtensions();
        if (clauses.Count == 0)
        {
            bag.Add(Messages.NoClause(reader.At, title));
        }

        CheckEffect(reader, rule, effect, bag);
        return name is null || condition is null || effect is null ? null : rule;
    }

    private static void CheckEffect(ObjectReader reader, Rule rule, RuleEffect? effect, DiagnosticBag bag)
    {
        if (effect is not { } known)
        {
            return;
        }

        var word = RuleEffects.WordOf(known);
        var (success, met) = (Given(reader.Optional("SuccessEvent")), Given(reader.Optional("x-when-met")));
        if (RuleEffects.NamesVerdict(known) && success is null)
        {
            bag.Add(Messages.EffectNeedsVerdict(reader.At, rule.Name, word));
        }

        if (!RuleEffects.NamesVerdict(known) && (success ?? met) is { } verdict)
        {
            bag.Add(Messages.EffectHasNoVerdict(verdict.At, rule.Name, word));
        }

        if (known == RuleEffect.Except && reader.Optional("x-except") is null)
        {
            bag.Add(Messages.ExceptWithoutTarget(reader.At, rule.Name));
        }

        if (known == RuleEffect.Deadline && reader.Optional("x-deadline") is null)
        {
            bag.Add(Messages.DeadlineMissing(reader.At, rule.Name));
        }

        if (met is not null && !rule.Obligations.Any(o => o.Unless is not null))
        {
            bag.Add(Messages.WhenMetWithoutObligations(met.At, rule.Name));
        }
    }

    private static string? Verdict(ObjectReader reader, string member, RuleReadingContext context)
    {
        if (Given(reader.Optional(member)) is not { } value || reader.Text(member) is not { } verdict)
        {
            return null;
        }

        if (context.Verdicts.Contains(verdict))
        {
            return verdict;
        }

        context.Bag.Add(Messages.UnknownVerdict(value.At, verdict, context.Decision.Id, context.Verdicts));
        return null;
    }

    private static List<string> Except(IReadOnlyList<LocatedText> texts, RuleReadingContext context)
    {
        var targets = new List<string>();
        foreach (var text in texts)
        {
            if (!context.Names.Contains(text.Text))
            {
                context.Bag.Add(Messages.UnknownException(text.At, text.Text, context.Names));
            }
            else if (!targets.Contains(text.Text))
            {
                targets.Add(text.Text);
            }
        }

        return targets;
    }

    private static (DateOnly? From, DateOnly? To) Valid(LocatedValue? value, DiagnosticBag bag)
    {
        if (value is null || ObjectReader.Of(value, "x-valid", bag) is not { } reader)
        {
            return default;
        }

        var (from, to) = (reader.OptionalDate("from"), reader.OptionalDate("to"));
        reader.Close();
        if (from is { } f && to is { } t && t < f)
        {
            bag.Add(Messages.PeriodReversed(value.At, f, t));
        }

        return (from, to);
    }

    private static string[] ParametersOf(RuleCondition condition, DeadlineUse? deadline)
    {
        var read = condition.Expressions.SelectMany(e => e.Parameters);
        return [.. (deadline is null ? read : read.Append(deadline.Parameter)).Distinct(StringComparer.Ordinal)];
    }

    private static LocatedValue? Given(LocatedValue? value) => value is LocatedNull ? null : value;
}
