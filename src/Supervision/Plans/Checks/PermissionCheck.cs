using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>Whether each task may be carried out when and as it is planned: its window, its list, its organiser.</summary>
internal sealed class PermissionCheck : IPlanCheck
{
    private const string Decision = "inspection-permission";

    private static readonly string[] Good = ["allowed", "allowed-with-filing"];

    public IEnumerable<PlanRemark> Check(PlanCheckInput input, PlanQuestions questions)
    {
        foreach (var task in input.Plan.Tasks)
        {
            if (task.To < task.From)
            {
                yield return new PlanRemark("PE0849", PlanRemarkWeight.Breach, task.Id, null, SupervisionMessages.WindowBackwards(task.Name, task.From, task.To), Decision, null);
                continue;
            }

            foreach (var item in task.Items.Where(i => input.Items.Find(i) is null))
            {
                yield return new PlanRemark("PE0836", PlanRemarkWeight.Open, task.Id, item, SupervisionMessages.ItemNotListed(task.Name, item), Decision, null);
            }

            foreach (var library in task.Samples.Select(s => s.Library).DefaultIfEmpty(null).Distinct())
            {
                var organiser = task.Organiser ?? questions.OrganiserOf(Decision, input.Plan.Unit, code => Facts(input, task, library, code), input.AsOf);
                if (questions.Ask(Decision, Facts(input, task, library, organiser), input.AsOf, Good, "PE0831", v => SupervisionMessages.Window(task.Name, questions.LabelOf(Decision, "library", library), task.From, task.To, v), task.Id) is { } remark)
                {
                    yield return remark;
                }
            }
        }
    }

    private static FactSheet Facts(PlanCheckInput input, PlannedTask task, string? library, string? organiser)
    {
        var items = input.ItemsOf(task).ToList();
        return new FactSheet()
            .Set("startDate", task.From)
            .Set("endDate", task.To)
            .Set("library", library)
            .Set("origin", task.Origin)
            .Set("drawMode", task.DrawMode)
            .Set("method", task.Method)
            .Set("reason", task.Reason)
            .Set("joint", task.Joint ? true : null)
            .Set("organiser", organiser)
            .Set("onItemList", items.Count == task.Items.Count)
            .Set("legalBasis", items.Count > 0 ? items.All(i => i.HasBasis) : null)
            .Set("specialKeyField", items.Any(i => i.SpecialKeyField) ? true : null);
    }
}
