using PolicyEngine.Calendars;

namespace PolicyEngine.Rules.Layers;

/// <summary>How a nearer window differs from a higher one.</summary>
internal static class WindowOrder
{
    // Windows recur by month, day of the month and weekday: 28 years hold every way in which these fall together.
    private static readonly DateOnly first = new(2001, 1, 1);
    private static readonly DateOnly last = new(2028, 12, 31);

    /// <summary>Whether the nearer one lacks days of the higher one, and whether it has days that the higher one lacks.</summary>
    public static (bool Loses, bool Adds) Compare(TimeWindow higher, TimeWindow nearer)
    {
        var (loses, adds) = (false, false);
        string?[] classes = higher.ByClass || nearer.ByClass ? [.. higher.Classes.Union(nearer.Classes)] : [null];
        foreach (var cls in classes)
        {
            for (var day = first; day <= last && !(loses && adds); day = day.AddDays(1))
            {
                var (h, n) = (Openness(higher.Contains(cls, day)), Openness(nearer.Contains(cls, day)));
                loses |= n < h;
                adds |= n > h;
            }
        }

        return (loses, adds);
    }

    /// <summary>A floating day is more open than none and less than one that surely lies in the window.</summary>
    private static int Openness(WindowAnswer answer) => answer switch
    {
        WindowAnswer.No => 0,
        WindowAnswer.Unknown => 1,
        _ => 2,
    };
}
