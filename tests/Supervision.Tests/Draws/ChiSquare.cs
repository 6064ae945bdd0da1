namespace PolicyEngine.Supervision.Tests.Draws;

/// <summary>Pearson's test.</summary>
internal static class ChiSquare
{
    /// <summary>Quantile of the normal distribution at 0.9999.</summary>
    private const double Quantile = 3.719;

    public static double OfEqual(IReadOnlyCollection<int> counts)
    {
        var expected = (double)counts.Sum() / counts.Count;
        return counts.Sum(c => (c - expected) * (c - expected) / expected);
    }

    /// <summary>What a sum stays below with probability 0.9999 (Wilson and Hilferty).</summary>
    public static double Limit(int degrees)
    {
        var spread = 2.0 / (9 * degrees);
        return degrees * Math.Pow(1 - spread + Quantile * Math.Sqrt(spread), 3);
    }
}
