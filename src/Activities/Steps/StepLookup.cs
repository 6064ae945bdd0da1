using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;

namespace PolicyEngine.Activities.Steps;

/// <summary>Finds what a step names. What is not there is an incident of the step.</summary>
internal static class StepLookup
{
    public static Stored<Plan> Plan(this IStores stores, string id) =>
        stores.Store<IPlans>().Find(id) ?? throw Missing("plan", id);

    public static Stored<InspectionTask> Task(this IStores stores, string id) =>
        stores.Store<ITasks>().Find(id) ?? throw Missing("task", id);

    public static Stored<Visit> Visit(this IStores stores, string id) =>
        stores.Store<IVisits>().Find(id) ?? throw Missing("visit", id);

    public static Stored<ItemList> ItemList(this IStores stores, string id) =>
        stores.Store<IItemLists>().Find(id) ?? throw Missing("item list", id);

    private static ActivityFault Missing(string kind, string id) => new("PE1419", StepMessages.NoSuchThing(kind, id));
}
