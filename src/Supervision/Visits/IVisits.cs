using PolicyEngine.Supervision.Documents;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Visits;

/// <summary>Visits as they are kept. Each change commits with an entry in the ledger stream <c>visit/ID</c>.</summary>
public interface IVisits
{
    /// <exception cref="ConcurrencyConflict">There is a visit of this id.</exception>
    void Add(Visit visit);

    /// <inheritdoc cref="Plans.IPlans.Change"/>
    void Change(Stored<Visit> before, Visit after, string what);

    Stored<Visit>? Find(string id);

    /// <summary>The visits of a task, in order of id.</summary>
    /// <param name="after">Only those behind this id; null: from the first.</param>
    IReadOnlyList<Stored<Visit>> OfTask(string taskId, string? after, int count);

    /// <summary>Whether a visit of the task has not ended yet: one look into an index, however many there are.</summary>
    bool AnyOpen(string taskId);

    /// <summary>How many visits the task has and how many ended.</summary>
    VisitCount Count(string taskId);

    /// <summary>All visits to an object, in order of id.</summary>
    IReadOnlyList<Stored<Visit>> OfObject(string objectId);
}
