using System.Text.Json;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

// What a step can ask for.
public sealed partial class ActivityContext
{
    /// <summary>The activity is over; what it scheduled and has not ended is cancelled.</summary>
    /// <param name="outcomes">The ports whose wires are followed; none given: Done.</param>
    public void Complete(params string[] outcomes) =>
        wishes.Add(() => burst.Complete(frame, Activity, outcomes.Length == 0 ? [ActivityType.Done] : outcomes, Activity.Type.ComputesOnly ? null : brought));

    /// <summary>
    /// Lets the activity complete with what <paramref name="work"/> gives. The work runs in the transaction that commits
    /// this step, and so at most once; the burst ends with it. It may run several times before it commits, must be done
    /// within 50 ms, and must touch nothing but the unit.
    /// </summary>
    public void CompleteInTransaction(Func<IUnitOfWork, StepResult> work)
    {
        WantsTransaction = true;
        wishes.Add(() => burst.EndWith(frame, work));
    }

    /// <summary>Binds an output, where the file binds it to a variable.</summary>
    /// <exception cref="ActivityFault">The variable is of another type.</exception>
    public void SetOutput(string output, JsonElement value)
    {
        brought[output] = Shallow(value, $"The output '{output}'");
        if (Activity.Outputs.TryGetValue(output, out var target))
        {
            SetVariable(target.Id, target.Convert(value));
        }
    }

    /// <summary>Sets the nearest variable of that id.</summary>
    /// <exception cref="ActivityFault">The value is nested more than <see cref="Values.ValueDepth.Most"/> levels deep.</exception>
    public void SetVariable(string id, JsonElement value)
    {
        Shallow(value, $"The value for the variable '{id}'");
        wishes.Add(() => burst.SetVariable(frame, id, value));
    }

    /// <summary>Sets an output of the workflow.</summary>
    /// <exception cref="ActivityFault">The value is nested more than <see cref="Values.ValueDepth.Most"/> levels deep.</exception>
    public void SetWorkflowOutput(string name, JsonElement value)
    {
        Shallow(value, $"The workflow's output '{name}'");
        wishes.Add(() => burst.State.Output[name] = value);
    }

    public void SetInstanceName(string? name) => wishes.Add(() => burst.State.Name = name);

    /// <summary>
    /// Says what case the instance is about. Where the workflow allows one instance of a case and another runs, the step
    /// gets an incident.
    /// </summary>
    public void Correlate(string? correlationId)
    {
        WantsTransaction = true;
        wishes.Add(() => burst.Correlate(frame, correlationId));
    }

    /// <summary>Runs an activity inside this one. <see cref="ActivityType.ChildCompleted"/> follows.</summary>
    /// <param name="tag">Comes back with the completion.</param>
    /// <param name="variables">Variables of its own for that run, by id.</param>
    public void Schedule(CompiledActivity child, string? tag = null, Dictionary<string, JsonElement>? variables = null) =>
        wishes.Add(() => burst.Schedule(frame, child, tag, variables));

    /// <summary>Ends an activity inside this one without an outcome.</summary>
    public void Cancel(CompiledActivity child) => wishes.Add(() => burst.CancelChild(frame, child));

    /// <summary>Waits for an event of that name.</summary>
    public void WaitForEvent(string name) => Wait(WaitKind.Event, name, null);

    /// <summary>Waits for a moment; one that has passed comes at once, in a burst of its own.</summary>
    public void WaitUntil(DateTimeOffset due) => Wait(WaitKind.Time, null, due);

    /// <summary>
    /// Waits for the end of an instance that this one started before. An end that came before the wait is not told again.
    /// </summary>
    public void WaitForChild(string instanceId) => Wait(WaitKind.Child, instanceId, null);

    /// <summary>Waits for a person or an outside system to do a task.</summary>
    /// <exception cref="ActivityFault">The payload is nested more than <see cref="Values.ValueDepth.Most"/> levels deep.</exception>
    public void WaitForTask(TaskRequest task)
    {
        Shallow(task.Payload, $"The payload of the task '{task.Name}'");
        wishes.Add(() => burst.WaitForTask(frame, Activity, task));
    }

    /// <summary>Publishes an event: other instances may wait for it, or be started by it.</summary>
    /// <param name="local">Only for this instance.</param>
    /// <exception cref="ActivityFault">The payload is nested more than <see cref="Values.ValueDepth.Most"/> levels deep.</exception>
    public void Publish(string name, JsonElement payload, string? correlationId = null, bool local = false)
    {
        Shallow(payload, $"The payload of the event '{name}'");
        wishes.Add(() => burst.Publish(frame, name, payload, correlationId, local));
    }

    /// <summary>Starts another workflow, which is stored with this step's commit.</summary>
    /// <param name="wait">Wait for its end.</param>
    /// <returns>The new instance's id.</returns>
    /// <exception cref="ActivityFault">No version of it is active, or an input is too deep.</exception>
    public string Dispatch(string definitionId, IReadOnlyDictionary<string, JsonElement> input, string? correlationId, bool wait)
    {
        foreach (var (name, value) in input)
        {
            Shallow(value, $"The input '{name}'");
        }

        var child = burst.NewChild(definitionId, input, correlationId);
        wishes.Add(() => burst.Dispatch(frame, child));
        if (wait)
        {
            Wait(WaitKind.Child, child.Record.Id, null);
        }

        return child.Record.Id;
    }

    /// <summary>Has something done outside the database, after the commit and at least once.</summary>
    /// <param name="what">Tells the messages of this run of the activity apart: part of the message's id.</param>
    public void Enqueue(string topic, string what, string payload, DateTimeOffset? dueAt = null) =>
        wishes.Add(() => burst.Enqueue(frame, new OutboxMessage(IdFor(what), topic, payload, dueAt)));

    /// <summary>Writes a line into the instance's journal.</summary>
    public void Write(string text) => wishes.Add(() => burst.Log(JournalKind.Written, frame, Values.JsonValue.Of(text)));

    /// <summary>Ends the nearest loop around this activity.</summary>
    public void BreakLoop() => wishes.Add(() => burst.EndAround(frame, t => t.IsLoop));

    /// <summary>Ends the nearest container around this activity.</summary>
    public void EndContainer() => wishes.Add(() => burst.EndAround(frame, t => t.IsContainer));

    /// <summary>Ends the whole workflow.</summary>
    public void Finish() => wishes.Add(() => burst.FinishInstance(frame));

    /// <summary>After <see cref="WaitForTask"/>: binds the task's id, and tells an outside system where there is one.</summary>
    internal void TellOfTask(string? topic, string name, JsonElement payload) => wishes.Add(() =>
    {
        var id = TaskRow.IdOf(InstanceId, frame.Waits[^1].Number);
        if (Activity.Outputs.TryGetValue("taskId", out var target))
        {
            burst.SetVariable(frame, target.Id, Values.JsonValue.Of(id));
        }

        if (topic is not null)
        {
            var told = Values.JsonValue.Of([new("taskId", Values.JsonValue.Of(id)), new("taskName", Values.JsonValue.Of(name)), new("payload", payload)]);
            burst.Enqueue(frame, new OutboxMessage(id, topic, told.GetRawText()));
        }
    });

    /// <summary>In a replay: a row of a step that is not run, with the number that its effect took.</summary>
    internal void SayAsRecorded(JournalRow row) => wishes.Add(() =>
    {
        burst.Log(row.Kind, frame, row.Detail);
        burst.State.NextNumber += row.Kind == JournalKind.Sent && !row.Detail.TryGetProperty("message", out _) ? 1 : 0;
    });

    internal static JsonElement Shallow(JsonElement value, string what) => Values.ValueDepth.IsTooDeep(value)
        ? throw new ActivityFault("PE1283", Diagnostics.RuntimeMessages.TooDeep(what, Values.ValueDepth.Most), false)
        : value;

    internal void WaitAsRecorded(WaitKind kind, string? key, DateTimeOffset? due) => Wait(kind, key, due);

    private void Wait(WaitKind kind, string? key, DateTimeOffset? due) => wishes.Add(() => burst.AddWait(frame, kind, key, due));
}
