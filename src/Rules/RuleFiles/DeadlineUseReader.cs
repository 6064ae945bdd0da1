using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>Reads <c>x-deadline</c> and checks that the deadline's facts are facts of the decision.</summary>
internal static class DeadlineUseReader
{
    public static DeadlineUse? Read(LocatedValue value, RuleEffect? effect, RuleReadingContext context)
    {
        var bag = context.Bag;
        var mapping = context.Decision.Deadline;
        var (done, asOf) = (mapping?.Done ?? -1, mapping?.AsOf ?? -1);
        var speaks = effect == RuleEffect.Deadline;
        string? parameter;
        if (value is LocatedText plain)
        {
            parameter = plain.Text;
        }
        else
        {
            var reader = ObjectReader.Of(value, "x-deadline", bag);
            if (reader is null)
            {
                return null;
            }

            parameter = reader.Text("parameter");
            done = reader.Optional("done") is { } d ? DateFact(d, context) : done;
            asOf = reader.Optional("asOf") is { } a ? DateFact(a, context) : asOf;
            speaks = reader.OptionalBoolean("verdict", true) && speaks;
            reader.Close();
        }

        if (parameter is null)
        {
            return null;
        }

        if (context.Parameters[parameter] is not { Kind: ValueKind.Deadline } definition)
        {
            bag.Add(Messages.NotADeadlineParameter(value.At, parameter, context.Parameters[parameter]?.Type,
                context.Parameters.Definitions.Where(p => p.Kind == ValueKind.Deadline).Select(p => p.Id)));
            return null;
        }

        if (speaks && mapping is null)
        {
            bag.Add(Messages.DeadlineNotMapped(value.At, context.Decision.Id));
        }

        foreach (var rule in definition.Values.Select(v => v.Value).OfType<DueRule>())
        {
            CheckFacts(value.At, definition, rule, context);
        }

        return new DeadlineUse(parameter, done, asOf, speaks);
    }

    private static void CheckFacts(SourcePosition at, ParameterDefinition parameter, DueRule rule, RuleReadingContext context)
    {
        if (rule.Fact is { } name)
        {
            var fact = context.Decision.Fact(name);
            var expected = rule is YearlyDue ? "a whole number (a year), a date or an instant"
                : rule is AnchoredDue { Amount.Unit: TimeUnit.Hours } ? "an instant: hours are counted from it"
                : "a date or an instant";
            var fits = (fact?.Kind, rule) switch
            {
                (null, _) => false,
                (ValueKind.Instant, _) => true,
                (ValueKind.Date, AnchoredDue { Amount.Unit: TimeUnit.Hours }) => false,
                (ValueKind.Date, _) => true,
                (ValueKind.Number, YearlyDue) => fact!.Whole,
                _ => false,
            };
            if (fact is null)
            {
                context.Bag.Add(Messages.UnknownFactName(parameter.At, name, context.Decision.Facts.Select(f => f.Name)));
            }
            else if (!fits)
            {
                context.Bag.Add(Messages.DeadlineFactUnfit(at, parameter.Id, name, expected));
            }
        }

        foreach (var tolerance in rule.Tolerances.Where(t => !context.Readings.Contains(t.Reading)))
        {
            context.Bag.Add(Messages.UndeclaredReading(parameter.At, tolerance.Reading, context.Readings.Options.Keys));
        }
    }

    private static int DateFact(LocatedValue value, RuleReadingContext context)
    {
        if (value is not LocatedText text)
        {
            context.Bag.Add(Messages.WrongJsonKind(value.At, "x-deadline", "the name of a fact", value.Described));
            return -1;
        }

        var fact = context.Decision.Fact(text.Text);
        if (fact is null)
        {
            context.Bag.Add(Messages.UnknownFactName(text.At, text.Text, context.Decision.Facts.Select(f => f.Name)));
        }
        else if (fact.Kind is not (ValueKind.Date or ValueKind.Instant))
        {
            context.Bag.Add(Messages.NotADateFact(text.At, fact.Name));
        }

        return fact?.Index ?? -1;
    }
}
