using System.Text.Json;
using PolicyEngine.Supervision.Acts;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Activities.Visits;

/// <summary>The event that the end of a task's last open visit publishes, whoever ends it: a step, or a person's command.</summary>
public static class InspectedTask
{
    /// <summary>The event's name.</summary>
    public const string Event = ResultRecording.TaskInspected;

    /// <summary>Tells all who wait for it, in the transaction that ends the visit.</summary>
    public static void Tell(IUnitOfWork unit, IAct act, string task, DateOnly endedOn) => unit.Store<IInboxStore>().Add(new InboxEvent(
        act.IdFor(Event), WaitKind.Event, Event, CorrelationOf(task), null, PayloadOf(task, endedOn), unit.Now, null, unit.Actor.Id));

    /// <summary>What the procedures of a task and of its visits are correlated by.</summary>
    public static string CorrelationOf(string task) => $"task/{task}";

    internal static JsonElement PayloadOf(string task, DateOnly endedOn) => JsonValue.Of([new("task", JsonValue.Of(task)), new("endedOn", JsonValue.Of(endedOn))]);
}
