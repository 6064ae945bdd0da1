using System.Text.Json;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Activities.Visits;

/// <summary>
/// Which procedure has a task or a visit in its hands. It has read what it works with, and records results itself: what a
/// person records beside it, it would not see, or meet as an incident of its own step.
/// </summary>
public static class OwningProcedure
{
    private const string Input = "i";
    private const string VisitInput = "visit";
    private const int PageSize = 500;

    /// <summary>A procedure of the task that is not over; null where there is none.</summary>
    /// <returns>Its id.</returns>
    public static string? OfTask(IStores stores, string task)
    {
        var instances = stores.Store<IInstanceStore>();
        var correlation = InspectedTask.CorrelationOf(task);
        return instances.List(new InstanceQuery(Status: InstanceStatus.Running, CorrelationId: correlation, Limit: 1)).FirstOrDefault()?.Id
            ?? instances.List(new InstanceQuery(SubStatus: InstanceSubStatus.Faulted, CorrelationId: correlation, Limit: 1)).FirstOrDefault()?.Id;
    }

    /// <summary>
    /// The procedure that records, or will record, what comes of the visit; null where a person may. It is the visit's own
    /// one, or, as long as the visit had none, that of its task, which will start one. Looks through all procedures of the
    /// task: not for the inside of a work.
    /// </summary>
    /// <returns>Its id.</returns>
    public static string? OfVisit(IStores stores, Visit visit)
    {
        string? ofTask = null;
        var had = false;
        foreach (var instance in Correlated(stores, $"visit/{visit.Id}").Concat(Correlated(stores, InspectedTask.CorrelationOf(visit.TaskId))))
        {
            var about = VisitOf(instance);
            if (about == visit.Id || (about is null && instance.CorrelationId == $"visit/{visit.Id}"))
            {
                if (IsOpen(instance))
                {
                    return instance.Id;
                }

                had = true;
            }
            else if (about is null && IsOpen(instance))
            {
                ofTask = instance.Id;
            }
        }

        return had ? null : ofTask;
    }

    // Faulted is not over: a retry takes it up again.
    private static bool IsOpen(InstanceRecord instance) => instance.Status == InstanceStatus.Running || instance.SubStatus == InstanceSubStatus.Faulted;

    private static IEnumerable<InstanceRecord> Correlated(IStores stores, string correlation)
    {
        var instances = stores.Store<IInstanceStore>();
        string? before = null;
        IReadOnlyList<InstanceRecord> page;
        do
        {
            page = instances.List(new InstanceQuery(CorrelationId: correlation, Before: before, Limit: PageSize));
            foreach (var instance in page)
            {
                yield return instance;
            }

            before = page.Count > 0 ? page[^1].Id : null;
        }
        while (page.Count == PageSize);
    }

    private static string? VisitOf(InstanceRecord instance)
    {
        using var state = JsonDocument.Parse(instance.State);
        return state.RootElement.TryGetProperty(Input, out var input) && input.TryGetProperty(VisitInput, out var visit) && visit.ValueKind == JsonValueKind.String
            ? visit.GetString()
            : null;
    }
}
