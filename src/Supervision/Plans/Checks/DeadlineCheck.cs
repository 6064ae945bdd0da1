using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>Whether the plan is, or can still be, made in time.</summary>
internal sealed class DeadlineCheck : IPlanCheck
{
    private static readonly string[] Good = ["on-time"];

    public IEnumerable<PlanRemark> Check(PlanCheckInput input, PlanQuestions questions)
    {
        var facts = new FactSheet()
            .Set("planKind", input.Plan.Kind)
            .Set("planYear", input.Plan.Year)
            .SetOrNone("completedOn", input.Plan.CompletedOn)
            .Set("asOf", input.AsOf);
        if (questions.Ask("plan-deadline", facts, input.AsOf, Good, "PE0835", SupervisionMessages.PlanDeadline) is not { } remark)
        {
            yield break;
        }

        // Still open is no fault: the day to keep is worth a note.
        yield return remark is { Verdict: "due", Outcome.Deadline: { } deadline }
            ? remark with { Weight = PlanRemarkWeight.Note, Text = SupervisionMessages.PlanIsDue(deadline.Due) }
            : remark;
    }
}
