namespace PolicyEngine.Supervision.Plans;

/// <summary>What a task draws from one group of objects.</summary>
/// <param name="Library">The supervision library; null in a locality without libraries.</param>
/// <param name="RiskClass">The credit-risk class; null: all.</param>
public sealed record PlannedSample(string? Library, string? RiskClass)
{
    /// <summary>In percent; null where a number is planned.</summary>
    public decimal? RatioPercent { get; init; }

    /// <summary>How many; null where a ratio is planned.</summary>
    public int? Count { get; init; }

    /// <summary>How many objects the group has; null where that is not known yet.</summary>
    public int? Population { get; init; }

    /// <summary>The share in percent, as far as it is known.</summary>
    public decimal? Share => RatioPercent ?? (Count is { } k && Population is > 0 and var n ? k * 100m / n : null);

    /// <summary>Everybody in the group.</summary>
    public bool IsWhole => Share >= 100;

    /// <summary>Whether an object can be in both groups.</summary>
    public bool Overlaps(PlannedSample other) =>
        (Library is null || other.Library is null || Library == other.Library)
        && (RiskClass is null || other.RiskClass is null || RiskClass == other.RiskClass);
}
