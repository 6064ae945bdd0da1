namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>The whole numbers that a quota's bounds allow in one population; empty where <see cref="Least"/> is above <see cref="Most"/>.</summary>
/// <param name="Least">Inclusive; at least 1, since a draw of nothing is no draw.</param>
/// <param name="Most">Inclusive; at most the population.</param>
internal readonly record struct LawfulCounts(int Least, int Most)
{
    public bool None => Least > Most;

    public bool Contains(int count) => count >= Least && count <= Most;

    /// <summary>Compares shares exactly (no rounding): a number is lawful if its own share is.</summary>
    public static LawfulCounts Of(Quota quota, int population)
    {
        var least = Math.Max(1, quota.AtLeastCount ?? 1);
        var most = Math.Min(population, quota.AtMostCount ?? population);
        if (quota.AtLeast is { } floor)
        {
            var exact = Share(floor.Percent, population);
            var whole = decimal.Ceiling(exact);
            least = Math.Max(least, (int)(!floor.Inclusive && whole == exact ? whole + 1 : whole));
        }

        if (quota.AtMost is { } cap)
        {
            var exact = Share(cap.Percent, population);
            var whole = decimal.Floor(exact);
            most = Math.Min(most, (int)(!cap.Inclusive && whole == exact ? whole - 1 : whole));
        }

        return new LawfulCounts(least, most);
    }

    /// <summary>What the plan asks for, before it is held against the bounds.</summary>
    public static int Planned(Quota quota, int population)
    {
        if (quota.Count is { } count)
        {
            return count;
        }

        var exact = Share(quota.Percent!.Value, population);
        return (int)(quota.Rounding == QuotaRounding.Up ? decimal.Ceiling(exact) : decimal.Floor(exact));
    }

    private static decimal Share(decimal percent, int population) => percent * population / 100m;
}
