using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IVisits"/>
internal sealed class VisitStore(DbSession session) : IVisits
{
    private readonly DocumentTable<Visit> visits = new(session, "visit_document", "visit", "visit");

    public void Add(Visit visit) => visits.Add(visit.Id, new DocumentKeys(Parent: visit.TaskId, Subject: visit.ObjectId), visit, "visit-assigned");

    public void Change(Stored<Visit> before, Visit after, string what) => visits.Change(before.Value.Id, before, after, what, after.EndedOn);

    public Stored<Visit>? Find(string id) => visits.Find(id);

    public IReadOnlyList<Stored<Visit>> OfTask(string taskId, string? after, int count) => visits.Where(
        "parent = @task AND id > @after ORDER BY id LIMIT @count", ("task", taskId), ("after", after ?? ""), ("count", count));

    // A visit's day is the one on which it ended: what is open has none.
    public bool AnyOpen(string taskId) => visits.Where("parent = @task AND day IS NULL LIMIT 1", ("task", taskId)).Count > 0;

    public VisitCount Count(string taskId) => visits.Figure(
        "COUNT(*), COUNT(day), MAX(day)", "parent = @task", r => new VisitCount((int)r.GetInt64(0), (int)r.GetInt64(1), r.DayOrNull(2)), ("task", taskId));

    public IReadOnlyList<Stored<Visit>> OfObject(string objectId) => visits.Where("subject = @object ORDER BY id", ("object", objectId));
}
