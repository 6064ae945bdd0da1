using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.ItemLists;

namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>
/// Whether two tasks of the year may come to the same enterprise for the same item. Before the draw that is possible
/// only, and the remark says so.
/// </summary>
internal sealed class RepeatCheck : IPlanCheck
{
    private static readonly string[] Good = ["allowed"];

    public IEnumerable<PlanRemark> Check(PlanCheckInput input, PlanQuestions questions)
    {
        var byItem = input.AllPlans.SelectMany(p => p.Tasks.SelectMany(t => t.Items.Distinct().Select(i => (Item: i, Plan: p, Task: t)))).ToLookup(e => e.Item, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in input.Plan.Tasks)
        {
            seen.Add(task.Id);
            foreach (var item in input.ItemsOf(task))
            {
                foreach (var (_, plan, other) in byItem[item.Id].Where(e => e.Plan != input.Plan || !seen.Contains(e.Task.Id)))
                {
                    if (Overlap(task, other) && Ask(input, questions, task, item, plan, other) is { } remark)
                    {
                        yield return remark;
                    }
                }
            }
        }
    }

    private static bool Overlap(PlannedTask one, PlannedTask other) =>
        one.Samples.Count == 0 || other.Samples.Count == 0 || one.Samples.Any(s => other.Samples.Any(s.Overlaps));

    private static PlanRemark? Ask(PlanCheckInput input, PlanQuestions questions, PlannedTask task, InspectionItem item, Plan plan, PlannedTask other)
    {
        var (own, theirs) = (input.Plan.Unit, plan.Unit);
        var facts = new FactSheet()
            .Set("sameSystem", own.System == theirs.System)
            .Set("upperLowerLevel", own.IsAboveOrBelow(theirs))
            .Set("sameEnterprise", true)
            .Set("sameItem", true)
            .Set("itemClass", item.ItemClass)
            .Set("origin", task.Origin)
            .Set("drawMode", task.DrawMode)
            .Set("reason", task.Reason)
            .Set("method", task.Method)
            .Set("superiorTemporaryItem", task.SuperiorTemporaryItem)
            .Set("alreadyInspectedByDepartment", own == theirs && other.From <= task.From ? true : null);
        return questions.Ask(
            "repeat-inspection", facts, input.AsOf, Good, "PE0834", v => SupervisionMessages.MayRepeat(task.Name, item.Name, other.Name, theirs.Department, v), task.Id, item.Id, PlanRemarkWeight.Possible);
    }
}
