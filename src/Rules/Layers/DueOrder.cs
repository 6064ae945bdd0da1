using PolicyEngine.Calendars;

namespace PolicyEngine.Rules.Layers;

/// <summary>Which of two deadlines is the earlier, whatever the facts.</summary>
internal static class DueOrder
{
    /// <summary>Below 0: <paramref name="a"/> is due earlier; 0: the same day; null: it depends, or cannot be told.</summary>
    public static int? Compare(DueRule a, DueRule b)
    {
        int? named = (a, b) switch
        {
            (AnchoredDue x, AnchoredDue y) when x.AnchorFact == y.AnchorFact && x.Amount.Unit == y.Amount.Unit && x.Direction == y.Direction =>
                x.Direction == Direction.After ? x.Amount.Value.CompareTo(y.Amount.Value) : y.Amount.Value.CompareTo(x.Amount.Value),
            (YearlyDue x, YearlyDue y) when x.YearFact == y.YearFact =>
                (x.YearOffset, x.Month, x.Day ?? 31).CompareTo((y.YearOffset, y.Month, y.Day ?? 31)),
            (FixedDue x, FixedDue y) => x.On.CompareTo(y.On),
            _ => null,
        };
        return named == 0 ? (a.Boundary == Boundary.Inclusive ? 1 : 0) - (b.Boundary == Boundary.Inclusive ? 1 : 0) : named;
    }
}
