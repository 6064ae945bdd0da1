using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Tasks;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="ITasks"/>
internal sealed class TaskStore(DbSession session) : ITasks
{
    private readonly DocumentTable<InspectionTask> tasks = new(session, "task_document", "task", "task");

    public void Add(InspectionTask task) =>
        tasks.Add(task.Id, new DocumentKeys(task.Jurisdiction, task.PlanId, Year: task.From.Year, Day: task.From), task, "task-opened");

    public void Change(Stored<InspectionTask> before, InspectionTask after, string what) => tasks.Change(before.Value.Id, before, after, what, after.From);

    public Stored<InspectionTask>? Find(string id) => tasks.Find(id);

    public Stored<InspectionTask>? Lock(string id) => tasks.Lock(id);

    public IReadOnlyList<Stored<InspectionTask>> OfPlan(string planId) => tasks.Where("parent = @plan ORDER BY id", ("plan", planId));
}
