using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Parameters;

/// <summary>The words of a parameter file for the types of parameter, and how each is read.</summary>
public static class ParameterTypes
{
    private static readonly Dictionary<string, (ValueKind Kind, Func<LocatedValue, DiagnosticBag, object?> Read)> types = new(StringComparer.Ordinal)
    {
        ["number"] = (ValueKind.Number, ReadNumber),
        ["percent"] = (ValueKind.Number, ReadNumber),
        ["bounds"] = (ValueKind.Bounds, BoundsReader.Read),
        ["amount"] = (ValueKind.Amount, (v, bag) => AmountReader.Read(v, bag)),
        ["deadline"] = (ValueKind.Deadline, DeadlineReader.Read),
        ["window"] = (ValueKind.Window, WindowReader.Read),
        ["set"] = (ValueKind.Codes, ReadSet),
        ["organ"] = (ValueKind.Text, ReadText),
        ["form"] = (ValueKind.Text, ReadText),
        ["text"] = (ValueKind.Text, ReadText),
    };

    public static IReadOnlyCollection<string> Words => types.Keys;

    public static ValueKind KindOf(string type) => types[type].Kind;

    /// <summary>The value as expressions hold it; null, with diagnostics, where it is not of that type.</summary>
    public static object? ReadValue(string type, LocatedValue value, DiagnosticBag bag) => types[type].Read(value, bag);

    private static object? ReadNumber(LocatedValue value, DiagnosticBag bag)
    {
        if (value is LocatedNumber number)
        {
            return number.Number;
        }

        bag.Add(Messages.WrongJsonKind(value.At, "value", "a number", value.Described));
        return null;
    }

    private static string? ReadText(LocatedValue value, DiagnosticBag bag)
    {
        if (value is LocatedText text)
        {
            return text.Text;
        }

        bag.Add(Messages.WrongJsonKind(value.At, "value", "a text", value.Described));
        return null;
    }

    private static HashSet<string>? ReadSet(LocatedValue value, DiagnosticBag bag)
    {
        if (value is not LocatedArray list)
        {
            bag.Add(Messages.WrongJsonKind(value.At, "value", "a list of codes", value.Described));
            return null;
        }

        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is not LocatedText text)
            {
                bag.Add(Messages.WrongJsonKind(item.At, "value", "a code", item.Described));
            }
            else if (!set.Add(text.Text))
            {
                bag.Add(Messages.DuplicateName(item.At, "code", text.Text));
            }
        }

        return set;
    }
}
