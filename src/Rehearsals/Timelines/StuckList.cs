using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Rehearsals;

/// <summary>Gathers what does not go on by itself, like things into one line.</summary>
internal sealed class StuckList
{
    private readonly Dictionary<(string Workflow, string What, string Reason), StuckThing> things = [];

    public void Take(InstanceRecord instance, CompiledWorkflow workflow)
    {
        foreach (var incident in InstanceIncidents.Of(instance, workflow))
        {
            Add(instance.DefinitionId, incident.Path, instance.CorrelationId, RehearsalMessages.Faulted(incident.Path, incident.Message));
        }
    }

    public void Take(Rehearsal rehearsal)
    {
        foreach (var (task, reason) in rehearsal.Office.Refused)
        {
            Add(task.DefinitionId, task.Name, task.CorrelationId, reason);
        }

        foreach (var (id, message) in rehearsal.Failures)
        {
            Add("", id, null, RehearsalMessages.NotWorkedOn(message));
        }
    }

    public void Take(RestingInstances resting)
    {
        foreach (var (instance, path, wait) in resting.Stuck())
        {
            var reason = wait.Kind == WaitKind.Child ? RehearsalMessages.NoEndOfChild(path) : RehearsalMessages.NoSender(path, wait.Key!);
            Add(instance.DefinitionId, path, instance.CorrelationId, reason);
        }
    }

    public IReadOnlyList<StuckThing> Sorted() =>
        [.. things.Values.OrderBy(t => t.Workflow, StringComparer.Ordinal).ThenBy(t => t.What, StringComparer.Ordinal).ThenBy(t => t.Reason, StringComparer.Ordinal)];

    private void Add(string workflow, string what, string? about, string reason)
    {
        var before = things.GetValueOrDefault((workflow, what, reason));
        var least = before is null || string.CompareOrdinal(about, before.About) < 0 ? about : before.About;
        things[(workflow, what, reason)] = new StuckThing(workflow, what, least, reason, (before?.Count ?? 0) + 1);
    }
}
