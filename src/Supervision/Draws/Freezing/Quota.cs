namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>How many objects of a stratum are drawn, and what rules allow. Either a ratio or a number.</summary>
/// <param name="Percent">The plan's ratio, above 0 and at most 100, at most six decimals; null where a number is planned.</param>
/// <param name="Count">The planned number, at least 1; null where a ratio is planned.</param>
/// <param name="Rounding">Which whole number the ratio means; without effect on a planned number.</param>
/// <param name="AtLeast">Lower bound of the share drawn; null where no rule sets one.</param>
/// <param name="AtMost">Upper bound of the share drawn; null where no rule sets one.</param>
/// <param name="AtLeastCount">Lower bound of the number drawn, inclusive.</param>
/// <param name="AtMostCount">Upper bound of the number drawn, inclusive.</param>
public sealed record Quota(
    decimal? Percent,
    int? Count,
    QuotaRounding Rounding,
    RatioBound? AtLeast = null,
    RatioBound? AtMost = null,
    int? AtLeastCount = null,
    int? AtMostCount = null)
{
    /// <summary>A ratio that is a floor.</summary>
    public static Quota Floor(decimal percent) => new(percent, null, QuotaRounding.Up);

    /// <summary>A ratio that is a cap.</summary>
    public static Quota Cap(decimal percent) => new(percent, null, QuotaRounding.Down);

    /// <summary>A planned number.</summary>
    public static Quota Of(int count) => new(null, count, QuotaRounding.Down);
}
