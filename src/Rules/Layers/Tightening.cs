using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Layers;

/// <summary>What a higher and a nearer value of one parameter come to together.</summary>
/// <param name="HigherDecides">The higher layer's value is in it.</param>
/// <param name="NearerDecides">The nearer layer's value is in it.</param>
/// <param name="Report">What to report, given place, parameter, nearer and higher layer; null: nothing.</param>
internal readonly record struct Tightening(
    object Value, bool HigherDecides, bool NearerDecides, Func<SourcePosition, string, string, string, Diagnostic>? Report)
{
    public static Tightening Of(object higher, object nearer) => (higher, nearer) switch
    {
        (NumberBounds h, NumberBounds n) => Bounds(h, n),
        (DueRule h, DueRule n) => Deadline(h, n),
        (TimeWindow h, TimeWindow n) => Window(h, n),
        (IReadOnlySet<string>, IReadOnlySet<string>) => new(nearer, false, true, null),
        _ => Equals(higher, nearer) ? Higher(higher, null) : Higher(higher, Messages.ValuesNotComparable),
    };

    private static Tightening Higher(object value, Func<SourcePosition, string, string, string, Diagnostic>? report) =>
        new(value, true, false, report);

    private static Tightening Bounds(NumberBounds higher, NumberBounds nearer)
    {
        var lower = Compare(nearer.Min, nearer.MinInclusive, higher.Min, higher.MinInclusive, floor: true);
        var upper = Compare(nearer.Max, nearer.MaxInclusive, higher.Max, higher.MaxInclusive, floor: false);
        var both = new NumberBounds(
            lower > 0 ? nearer.Min : higher.Min, lower > 0 ? nearer.MinInclusive : higher.MinInclusive,
            upper > 0 ? nearer.Max : higher.Max, upper > 0 ? nearer.MaxInclusive : higher.MaxInclusive);
        if (both.Min is { } least && both.Max is { } most && (least > most || (least == most && !(both.MinInclusive && both.MaxInclusive))))
        {
            return Higher(higher, Messages.LaxerValueOverridden);
        }

        var nearerDecides = lower > 0 || upper > 0;
        var higherDecides = lower < 0 || upper < 0 || !nearerDecides;
        return new(both, higherDecides, nearerDecides, lower < 0 || upper < 0 ? Messages.LaxerValueOverridden : null);
    }

    /// <summary>Above 0: the nearer bound is stricter; below 0: laxer; 0: the same.</summary>
    private static int Compare(decimal? nearer, bool nearerInclusive, decimal? higher, bool higherInclusive, bool floor)
    {
        if (nearer is not { } n || higher is not { } h)
        {
            return (nearer is null ? 0 : 1) - (higher is null ? 0 : 1);
        }

        var stricter = floor ? n.CompareTo(h) : h.CompareTo(n);
        return stricter != 0 ? stricter : (higherInclusive ? 1 : 0) - (nearerInclusive ? 1 : 0);
    }

    private static Tightening Deadline(DueRule higher, DueRule nearer)
    {
        if (DueOrder.Compare(nearer, higher) is not { } order)
        {
            return Higher(higher, Messages.ValuesNotComparable);
        }

        return order < 0 ? new(nearer, false, true, null) : Higher(higher, order > 0 ? Messages.LaxerValueOverridden : null);
    }

    private static Tightening Window(TimeWindow higher, TimeWindow nearer)
    {
        var (loses, adds) = WindowOrder.Compare(higher, nearer);
        return (loses, adds) switch
        {
            (false, false) => Higher(higher, null),
            (true, false) => new(nearer, false, true, null),
            (false, true) => Higher(higher, Messages.LaxerValueOverridden),
            _ => new(new AllWindow([higher, nearer]), true, true, Messages.LaxerValueOverridden),
        };
    }
}
