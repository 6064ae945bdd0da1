namespace PolicyEngine.Rules.Values;

/// <summary>Lower and upper bounds of a number, such as the 3 to 20 percent of a sampling ratio.</summary>
/// <param name="Min">The lower bound; null for none.</param>
/// <param name="MinInclusive">The lower bound itself lies inside.</param>
/// <param name="Max">The upper bound; null for none.</param>
/// <param name="MaxInclusive">The upper bound itself lies inside.</param>
public sealed record NumberBounds(decimal? Min, bool MinInclusive, decimal? Max, bool MaxInclusive)
{
    /// <summary>The number lies inside.</summary>
    public bool Contains(decimal number) => !Below(number) && !Above(number);

    /// <summary>The number is too low: under the lower bound, or on it where the bound is exclusive.</summary>
    public bool Below(decimal number) => Min is { } min && (MinInclusive ? number < min : number <= min);

    /// <summary>The number is too high: over the upper bound, or on it where the bound is exclusive.</summary>
    public bool Above(decimal number) => Max is { } max && (MaxInclusive ? number > max : number >= max);

    /// <summary>
    /// Whether some whole k of at least 1 makes (already + k) of <paramref name="population"/>, in percent, lie inside:
    /// 3 to 5 percent of 10 objects has none, so that no lawful sample exists.
    /// </summary>
    /// <param name="population">How many there are; above zero.</param>
    /// <param name="already">How many were taken before; zero or more.</param>
    /// <exception cref="DivideByZeroException">The population is zero.</exception>
    /// <exception cref="OverflowException">A number is too large for an exact decimal.</exception>
    public bool HasWholeNumber(decimal population, decimal already)
    {
        if (population == 0)
        {
            throw new DivideByZeroException();
        }

        var least = 1m;
        if (Min is { } min)
        {
            // The share is only ever compared as k × 100 against bound × population, so that nothing is rounded.
            var gap = (min * population / 100m) - already;
            least = Math.Max(least, MinInclusive ? decimal.Ceiling(gap) : decimal.Floor(gap) + 1);
        }

        return Max is not { } max || Fits((already + least) * 100m, max * population);
    }

    private bool Fits(decimal share, decimal limit) => MaxInclusive ? share <= limit : share < limit;
}
