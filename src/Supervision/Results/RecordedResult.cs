using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.Supervision.Results;

/// <summary>What came of recording a result.</summary>
/// <param name="Visit">The visit after it.</param>
public sealed record RecordedResult(Visit Visit, ResultCode Code)
{
    /// <summary>The inspection did not take place, and nobody refused it.</summary>
    public bool Impossible => Visit.Impossible is not null;
}
