using System.Globalization;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Expressions.Interpretation;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Tracing;

/// <summary>Values in the words of a trace: as they are written in questions and files.</summary>
public static class ValueText
{
    public static string Of(in ExpressionValue value) => value.State switch
    {
        FactState.Unknown => "unknown",
        FactState.Null => "null",
        FactState.InOrder => "in order",
        _ => Known(value),
    };

    private static string Known(in ExpressionValue value) => value.Kind switch
    {
        ValueKind.Boolean => value.AsTri == Tri.True ? "true" : "false",
        ValueKind.Number => value.AsNumber.ToString("0.############################", CultureInfo.InvariantCulture),
        ValueKind.Text or ValueKind.Code => value.AsText,
        ValueKind.Date => value.AsDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ValueKind.Instant => Instant(value.AsInstant),
        ValueKind.Codes => $"[{string.Join(", ", Interpreter.Texts(value).Order(StringComparer.Ordinal))}]",
        ValueKind.Reviews => Reviews((Review[])value.Reference!),
        ValueKind.Amount => value.Reference!.ToString()!,
        ValueKind.Bounds => Bounds((NumberBounds)value.Reference!),
        _ => value.Kind == ValueKind.Window ? "a window" : "a deadline",
    };

    private static string Reviews(Review[] reviews) => $"[{string.Join(", ", reviews.Select(r => $"{r.Organ} {r.Outcome}"))}]";

    // The last hours of the year 9999 have no day in Beijing that a calendar knows.
    private static string Instant(DateTimeOffset instant) =>
        (instant > DateTimeOffset.MaxValue - BeijingTime.Offset ? instant : BeijingTime.In(instant))
            .ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private static string Bounds(NumberBounds bounds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(bounds.MinInclusive ? "[" : "(")}{bounds.Min?.ToString(CultureInfo.InvariantCulture) ?? "…"}, {bounds.Max?.ToString(CultureInfo.InvariantCulture) ?? "…"}{(bounds.MaxInclusive ? "]" : ")")}");
}
