using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Rehearsals;

/// <summary>
/// The instances that have not ended, and which of them never will: those that wait for nothing but an event that nobody
/// can send any more, or a child that is one of them. A timer comes by itself, and a person's task is answered; what is
/// wrong with those is said elsewhere.
/// </summary>
internal sealed class RestingInstances(SentEvents events)
{
    private readonly Dictionary<string, Resting> resting = new(StringComparer.Ordinal);

    public void Take(InstanceRecord instance, CompiledWorkflow workflow)
    {
        // A failed one is told of by its incident, and those who wait for it wait for its mending.
        if (instance.SubStatus is InstanceSubStatus.Finished or InstanceSubStatus.Cancelled)
        {
            return;
        }

        var runs = instance.Status == InstanceStatus.Running ? InstanceWaits.Of(instance, workflow) : [];
        resting.Add(instance.Id, new Resting(instance, runs)
        {
            GoesOn = instance.SubStatus != InstanceSubStatus.Suspended || instance.OpenIncidents > 0 || runs.Any(r => ComesByItself(r.Waits)),
        });
    }

    /// <summary>What each of those that never end waits for.</summary>
    public IEnumerable<(InstanceRecord Instance, string Path, Wait Wait)> Stuck()
    {
        while (resting.Values.Where(i => !i.GoesOn && i.Runs.Any(r => Decisive(r.Waits).Any(w => Comes(i, w)))).ToList() is { Count: > 0 } more)
        {
            more.ForEach(i => i.GoesOn = true);
        }

        return
            from i in resting.Values
            where !i.GoesOn
            from run in i.Runs
            from wait in Decisive(run.Waits)
            select (i.Instance, run.Path, wait);
    }

    // What waits for a child looks after it from time to time: that timer brings nothing by itself.
    private static bool ComesByItself(IReadOnlyList<Wait> waits) => !WaitsForChild(waits) && waits.Any(w => w.Kind is not WaitKind.Event);

    // Who waits for a child may be told of other things meanwhile; its end is what it needs.
    private static IEnumerable<Wait> Decisive(IReadOnlyList<Wait> waits) =>
        waits.Where(w => w.Kind == (WaitsForChild(waits) ? WaitKind.Child : WaitKind.Event));

    private static bool WaitsForChild(IReadOnlyList<Wait> waits) => waits.Any(w => w.Kind == WaitKind.Child);

    private bool Comes(Resting waiting, Wait wait) => wait.Kind switch
    {
        WaitKind.Child => resting.TryGetValue(wait.Key!, out var child) && child.GoesOn,
        WaitKind.Event => resting.Values.Any(i => i.GoesOn
            && events.MaySend(i.Instance.DefinitionId, wait.Key!, i.Instance.CorrelationId == waiting.Instance.CorrelationId)),
        _ => false,
    };

    private sealed record Resting(InstanceRecord Instance, IReadOnlyList<(string Path, IReadOnlyList<Wait> Waits)> Runs)
    {
        public bool GoesOn { get; set; }
    }
}
