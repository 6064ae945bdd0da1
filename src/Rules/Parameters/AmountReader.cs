using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Rules.Parameters;

internal static class AmountReader
{
    /// <summary>No document counts further: a thousand years in days, and then some.</summary>
    private const int most = 1_000_000;

    private static readonly string[] units = [.. Enum.GetValues<TimeUnit>().Select(Amount.Word)];

    public static Amount? Read(LocatedValue value, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(value, "amount", bag);
        if (reader is null)
        {
            return null;
        }

        var (number, word) = (WholeNumber.Read(reader.Required("value"), "value", 0, most, bag), reader.Word("unit", units));
        reader.Close();
        return number is { } n && word is not null && Amount.TryUnit(word, out var unit) ? new Amount(n, unit) : null;
    }
}
