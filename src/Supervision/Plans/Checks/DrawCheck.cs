using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>Whether a task that is planned without a draw may do without one.</summary>
internal sealed class DrawCheck : IPlanCheck
{
    private const string Drawn = "double-random";

    private static readonly string[] Good = ["not-required"];

    public IEnumerable<PlanRemark> Check(PlanCheckInput input, PlanQuestions questions)
    {
        foreach (var task in input.Plan.Tasks.Where(t => t.DrawMode is not (null or Drawn)))
        {
            var items = input.ItemsOf(task).ToList();
            foreach (var library in task.Samples.Select(s => s.Library).DefaultIfEmpty(null).Distinct())
            {
                var facts = new FactSheet()
                    .Set("origin", task.Origin)
                    .Set("reason", task.Reason)
                    .Set("library", library)
                    .Set("onItemList", items.Count == task.Items.Count)
                    .Set("specialKeyField", items.Any(i => i.SpecialKeyField) ? true : null)
                    .Set("date", task.From);
                if (questions.Ask("draw-requirement", facts, input.AsOf, Good, "PE0837", v => SupervisionMessages.NotDrawn(task.Name, v), task.Id) is { } remark)
                {
                    yield return remark;
                }
            }
        }
    }
}
