using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.Supervision.Results;

/// <summary>What came of recording a result.</summary>
/// <param name="Visit">The visit after it.</param>
/// <param name="TaskInspectedOn">The day of the last inspection of the task, where this was the last open visit; else null.</param>
public sealed record RecordedResult(Visit Visit, ResultCode Code, DateOnly? TaskInspectedOn)
{
    /// <summary>The inspection did not take place, and nobody refused it.</summary>
    public bool Impossible => Visit.Impossible is not null;
}
