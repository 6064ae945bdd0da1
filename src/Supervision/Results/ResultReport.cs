using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.Supervision.Results;

/// <summary>What is reported of an inspection that is over, made or found impossible.</summary>
/// <param name="ResultCode">The one code of the whole visit.</param>
/// <param name="EndedOn">Its last day, or the day on which it was found impossible.</param>
/// <param name="Record">What the record says of how it was made.</param>
public sealed record ResultReport(string ResultCode, DateOnly EndedOn, VisitRecord Record)
{
    /// <summary>Where the evidence lies that it cannot take place; null: there is none.</summary>
    public string? Evidence { get; init; }

    /// <summary>What was found of single items, by item; empty where the record says nothing of them.</summary>
    public IReadOnlyDictionary<string, string> Items { get; init; } = new Dictionary<string, string>();
}
