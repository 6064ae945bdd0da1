using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>What came of a visit.</summary>
/// <param name="ResultCode">One code of the list of results.</param>
/// <param name="EndedOn">The last day of the inspection, or the day on which it was found impossible; null: <paramref name="On"/>.</param>
/// <param name="Evidence">Where the evidence lies that it could not take place.</param>
/// <param name="Items">What was found of single items, by item.</param>
/// <param name="Record">What the record says of how it was made; null: as it stands.</param>
/// <param name="On">The day on which it is recorded; null: today.</param>
internal sealed record VisitResultModel(
    string? ResultCode, DateOnly? EndedOn = null, string? Evidence = null, Dictionary<string, string>? Items = null, VisitRecord? Record = null, DateOnly? On = null);
