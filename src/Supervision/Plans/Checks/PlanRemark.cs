using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>Something that the rules say of a plan as it is written.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="TaskId">The task that it is about; null where it is about the plan or an item.</param>
/// <param name="ItemId">The item that it is about, or null.</param>
/// <param name="Decision">What was asked.</param>
/// <param name="Outcome">The answer: verdict, clauses, what is missing. Null where the facts could not be taken.</param>
public sealed record PlanRemark(
    string Id, PlanRemarkWeight Weight, string? TaskId, string? ItemId, Label Text, string Decision, Outcome? Outcome)
{
    /// <summary>The clauses that the remark rests on.</summary>
    public IReadOnlyList<string> Clauses => Outcome?.Clauses ?? [];

    public string Verdict => Outcome?.Verdict ?? Verdicts.Undetermined;
}
