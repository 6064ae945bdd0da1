using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Plans.Reviews;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Cases;

/// <summary>What is known of a task: where it comes from, what it inspects, how far it has come.</summary>
internal sealed class TaskFacts(IStores stores, Questioner questioner, DateOnly asOf)
{
    /// <summary>The only fact of a task that its plan is read for.</summary>
    public const string PlanStatus = "planStatus";

    private const string NoPlan = "none";

    /// <param name="dated">The question is about the task as a whole, so that its days are the days of the act.</param>
    public void Gather(GatheredFacts facts, InspectionTask task, Plan? plan, bool dated)
    {
        facts.Give("origin", task.Origin);
        facts.Give("drawMode", task.DrawMode);
        facts.GiveOrNone("reason", task.Reason);
        facts.Give("method", task.Method);
        facts.Give("joint", task.Joint);
        facts.Give(TaskOrganiser.Fact, task.Organiser);
        facts.Derive(TaskOrganiser.Fact, with => TaskOrganiser.Of(questioner, facts.Decision, task.Unit, with, asOf));
        facts.Give("justification", task.Justification);
        facts.Give("scopeExpanded", task.ScopeExpanded);
        facts.Give("superiorTemporaryItem", task.SuperiorTemporaryItem);
        facts.Give("filedWith", task.Filings.Select(f => f.Organ));
        facts.GiveOrNone("educationOn", task.EducationOn);
        facts.GiveOrNone("taskCompletedOn", task.CompletedOn);
        facts.GiveOrNone("allInspectionsEndedOn", task.InspectedOn);
        if (facts.Knows(PlanStatus))
        {
            facts.Give(PlanStatus, plan is null ? NoPlan : new PlanReviewing(questioner).StandingOf(plan, asOf).PlanStatus);
        }

        GatherItems(facts, task);
        if (dated)
        {
            GatherDays(facts, task);
        }
    }

    private static void GatherDays(GatheredFacts facts, InspectionTask task)
    {
        if (facts.Knows("startDate") && facts.Knows("endDate"))
        {
            facts.Give("startDate", task.From);
            facts.Give("endDate", task.To);
        }
        else
        {
            facts.Give("date", task.From);
        }
    }

    // Without a list nobody can say what stands on it.
    private void GatherItems(GatheredFacts facts, InspectionTask task)
    {
        if (!facts.Knows("onItemList") && !facts.Knows("itemClass") && !facts.Knows("specialKeyField") && !facts.Knows("legalBasis"))
        {
            return;
        }

        if (task.Items.Count == 0 || stores.Store<IItemLists>().InForce(task.Jurisdiction, task.Unit.Id, asOf)?.Value is not { } list)
        {
            return;
        }

        var items = task.Items.Select(list.Find).OfType<InspectionItem>().ToList();
        var all = items.Count == task.Items.Count;
        facts.Give("onItemList", all);
        if (items.Any(i => i.SpecialKeyField) || all)
        {
            facts.Give("specialKeyField", items.Any(i => i.SpecialKeyField));
        }

        if (items.Exists(i => !i.HasBasis) || all)
        {
            facts.Give("legalBasis", items.TrueForAll(i => i.HasBasis));
        }

        if (all && items.Select(i => i.ItemClass).Distinct().ToList() is [{ } single])
        {
            facts.Give("itemClass", single);
        }
    }
}
