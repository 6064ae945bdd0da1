using System.Globalization;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>Reads the regular value of a fact, in a vocabulary file or in a profile's <c>regular</c>.</summary>
public static class RegularValueReader
{
    private const string inOrder = "in-order";

    /// <summary>The regular value; null, with a diagnostic, where it does not fit the fact.</summary>
    /// <param name="scope">What the <c>when</c> expressions may name: the decision's facts.</param>
    public static RegularValue? Read(LocatedValue value, FactDefinition fact, ExpressionScope scope, DiagnosticBag bag)
    {
        if (fact.Person)
        {
            bag.Add(Messages.PersonHasRegularValue(value.At, fact.Name));
            return null;
        }

        if (value is LocatedArray list && list.Items.Count > 0 && list.Items.All(i => i is LocatedObject))
        {
            return Choices(list, fact, scope, bag);
        }

        return SlotOf(value, fact, bag) is { } slot ? new FixedRegularValue(slot) : null;
    }

    private static ConditionalRegularValue Choices(LocatedArray list, FactDefinition fact, ExpressionScope scope, DiagnosticBag bag)
    {
        var choices = new List<RegularChoice>();
        foreach (var item in list.Items)
        {
            var reader = ObjectReader.Of(item, "regular", bag)!;
            var when = reader.Optional("when") is { } w ? BooleanExpression.Check(w, "when", scope, bag) : null;
            var slot = reader.Required("value") is { } v ? SlotOf(v, fact, bag) : null;
            reader.Close();
            if (slot is { } s)
            {
                choices.Add(new RegularChoice(when, s));
            }
        }

        return new ConditionalRegularValue(choices);
    }

    private static FactSlot? SlotOf(LocatedValue value, FactDefinition fact, DiagnosticBag bag)
    {
        var known = new FactSlot { State = FactState.Known };
        switch (value)
        {
            case LocatedText { Text: inOrder } when fact.IndexOf(inOrder) < 0 && fact.Kind is not ValueKind.Text:
                return new FactSlot { State = FactState.InOrder };
            case LocatedNull when fact.Nullable:
                return new FactSlot { State = FactState.Null };
            case LocatedBoolean b when fact.Kind == ValueKind.Boolean:
                known.Bits = b.Value ? 1 : 0;
                return known;
            case LocatedNumber n when fact.Kind == ValueKind.Number && Fits(n.Number, fact):
                known.Number = n.Number;
                return known;
            case LocatedText t when fact.Kind == ValueKind.Text:
                known.Reference = t.Text;
                return known;
            case LocatedText t when fact.Kind == ValueKind.Code && fact.IndexOf(t.Text) >= 0:
                known.Bits = fact.IndexOf(t.Text);
                return known;
            case LocatedText t when fact.Kind == ValueKind.Date
                && DateOnly.TryParseExact(t.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                known.Bits = date.DayNumber;
                return known;
            case LocatedArray { Items.Count: 0 } when fact.Kind == ValueKind.Reviews:
                known.Reference = Array.Empty<Review>();
                return known;
            case LocatedArray a when fact.Kind == ValueKind.Codes && a.Items.All(i => i is LocatedText t && fact.IndexOf(t.Text) >= 0):
                known.Reference = new CodeSet(a.Items.Aggregate(0UL, (set, i) => set | (1UL << fact.IndexOf(((LocatedText)i).Text))));
                return known;
            default:
                return Bad(value, fact, bag);
        }
    }

    private static bool Fits(decimal number, FactDefinition fact) =>
        (!fact.Whole || decimal.Truncate(number) == number)
        && (fact.Minimum is not { } least || number >= least)
        && (fact.Maximum is not { } most || number <= most);

    private static FactSlot? Bad(LocatedValue value, FactDefinition fact, DiagnosticBag bag)
    {
        var kind = fact.Values.Count > 0 ? $"{FactKinds.WordOf(fact)}: {string.Join(", ", fact.Values)}" : FactKinds.WordOf(fact);
        bag.Add(Messages.BadRegularValue(value.At, fact.Name, $"a value of the fact's own kind ({kind}), \"in-order\"{(fact.Nullable ? ", null" : "")} or a list of {{when, value}}"));
        return null;
    }
}
