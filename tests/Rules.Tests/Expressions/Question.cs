using System.Globalization;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Tests.Expressions;

/// <summary>Fills a frame of <see cref="Sample"/> from a short text: <c>count=3 doneOn=null at=in-order</c>.</summary>
internal static class Question
{
    /// <param name="facts">
    /// Pairs by spaces; values as in JSON without quotes; lists by commas (<c>-</c> is the empty one); reviews as
    /// organ/aspect/outcome/day with <c>-</c> for none. A name with <c>~</c> before it is assumed, not given.
    /// </param>
    public static FactFrame Of(string facts)
    {
        var frame = new FactFrame(Sample.Facts.Count);
        foreach (var pair in facts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, text) = (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            var given = !name.StartsWith('~');
            ref var slot = ref frame.Slots[Sample.Index(name.TrimStart('~'))];
            slot.Given = given && text != "in-order";
            Fill(ref slot, Sample.Facts[Sample.Index(name.TrimStart('~'))].Kind, Sample.Facts[Sample.Index(name.TrimStart('~'))].Values, text);
        }

        return frame;
    }

    private static void Fill(ref FactSlot slot, ValueKind kind, IReadOnlyList<string> values, string text)
    {
        slot.State = text switch { "null" => FactState.Null, "in-order" => FactState.InOrder, _ => FactState.Known };
        if (slot.State != FactState.Known)
        {
            return;
        }

        switch (kind)
        {
            case ValueKind.Boolean:
                slot.Bits = text == "true" ? 1 : 0;
                break;
            case ValueKind.Number:
                slot.Number = decimal.Parse(text, CultureInfo.InvariantCulture);
                break;
            case ValueKind.Date:
                slot.Bits = DateOnly.Parse(text, CultureInfo.InvariantCulture).DayNumber;
                break;
            case ValueKind.Instant:
                slot.Bits = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcTicks;
                break;
            case ValueKind.Code:
                slot.Bits = values.ToList().IndexOf(text);
                break;
            case ValueKind.Codes:
                slot.Reference = new CodeSet(text == "-" ? 0 : text.Split(',').Aggregate(0UL, (s, c) => s | (1UL << values.ToList().IndexOf(c))));
                break;
            case ValueKind.Reviews:
                slot.Reference = text == "-" ? [] : text.Split(',').Select(Review).ToArray();
                break;
            default:
                slot.Reference = text.Replace('_', ' ');
                break;
        }
    }

    private static Review Review(string text)
    {
        var parts = text.Split('/');
        return new Review(
            parts[0],
            parts[1] is "-" or "*" ? null : parts[1],
            parts[2],
            parts.Length > 3 ? DateOnly.Parse(parts[3], CultureInfo.InvariantCulture) : null,
            AllAspects: parts[1] == "*");
    }
}
