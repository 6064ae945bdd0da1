using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Checking;

/// <summary>Kinds of value in the words of messages.</summary>
internal static class KindWords
{
    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => "true or false",
        ValueKind.Number => "a number",
        ValueKind.Text => "a text",
        ValueKind.Date => "a date",
        ValueKind.Instant => "an instant",
        ValueKind.Code => "a code",
        ValueKind.Codes => "a list of codes",
        ValueKind.Reviews => "a list of reviews",
        ValueKind.Amount => "an amount of time",
        ValueKind.Window => "a window",
        ValueKind.Bounds => "bounds",
        ValueKind.Deadline => "a deadline",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string AnyOf(IEnumerable<ValueKind> kinds) => string.Join(" or ", kinds.Distinct().Select(Of));
}
