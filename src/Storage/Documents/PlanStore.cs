using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Plans;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IPlans"/>
internal sealed class PlanStore(DbSession session) : IPlans
{
    private readonly DocumentTable<Plan> plans = new(session, "plan_document", "plan", "plan");

    public void Add(Plan plan) =>
        plans.Add(plan.Id, new DocumentKeys(plan.Jurisdiction, plan.Unit.Id, Year: plan.Year), plan, "plan-drafted");

    public void Change(Stored<Plan> before, Plan after, string what) => plans.Change(before.Value.Id, before, after, what);

    public Stored<Plan>? Find(string id) => plans.Find(id);

    public IReadOnlyList<Stored<Plan>> Of(string jurisdiction, int year) => plans.Where(
        "jurisdiction = @jurisdiction AND year = @year ORDER BY id", ("jurisdiction", jurisdiction), ("year", year));
}
