using System.Text.Json;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;
using TaskStatus = PolicyEngine.Workflows.Tasks.TaskStatus;

namespace PolicyEngine.Workflows.Execution;

// What a burst asks for beyond its own instance, and its result.
public sealed partial class Burst
{
    internal int AddWait(Frame frame, WaitKind kind, string? key, DateTimeOffset? due)
    {
        var wait = new Wait(State.NextNumber++, kind, key, due);
        frame.Waits.Add(wait);
        if (kind != WaitKind.Retry)
        {
            Log(JournalKind.Waiting, frame, WaitDetail(wait));
        }

        return wait.Number;
    }

    internal void WaitForTask(Frame frame, CompiledActivity activity, TaskRequest task)
    {
        var number = AddWait(frame, WaitKind.Task, null, null);
        output.NewTasks.Add(new TaskRow(
            TaskRow.IdOf(State.Id, number), State.Id, number, State.DefinitionId, State.Version, activity.Path,
            task.Name, task.Title, task.Role, task.CandidateUnits ?? [], State.CorrelationId, task.Payload,
            TaskStatus.Open, null, Environment.Now, task.DueAt, task.DueProvisional, null, 1));
    }

    internal void Publish(Frame frame, string name, JsonElement payload, string? correlationId, bool local)
    {
        var number = State.NextNumber++;
        Log(JournalKind.Sent, frame, JsonValue.Of([new("event", JsonValue.Of(name))]));
        output.Events.Add(new InboxEvent(
            $"{State.Id}.{number}", WaitKind.Event, name, correlationId, local ? State.Id : null, payload, Environment.Now, null, $"workflow:{State.Id}"));
    }

    internal NewInstance NewChild(string definitionId, IReadOnlyDictionary<string, JsonElement> input, string? correlationId)
    {
        var version = Environment.ActiveVersion(definitionId)
            ?? throw new ActivityFault("PE1267", RuntimeMessages.NoActiveVersion(definitionId));
        return NewInstance.Of(
            version, InstanceIds.From($"{State.Id}.{State.NextNumber++}"), input, Environment.Now, correlationId, State.Id);
    }

    internal void Dispatch(Frame frame, NewInstance child)
    {
        Log(JournalKind.Sent, frame, JsonValue.Of([new("instance", JsonValue.Of(child.Record.Id))]));
        output.Children.Add(child);
    }

    internal void Enqueue(Frame frame, OutboxMessage message)
    {
        Log(JournalKind.Sent, frame, JsonValue.Of([new("message", JsonValue.Of(message.Topic))]));
        output.Messages.Add(message);
    }

    // A faulted instance may be taken up again: only a real end is one for those who wait for it.
    private void NotifyParent(InstanceSubStatus how)
    {
        if (State.ParentId is null || how == InstanceSubStatus.Faulted)
        {
            return;
        }

        var payload = JsonValue.Of([new("status", JsonValue.Of(how.ToString())), new("output", JsonValue.Of(State.Output))]);
        output.Events.Add(new InboxEvent(
            $"{State.Id}.ended", WaitKind.Child, State.Id, null, State.ParentId, payload, Environment.Now, null, $"workflow:{State.Id}"));
    }

    private BurstResult Result()
    {
        var after = State.OpenWaits.ToDictionary(w => w.Wait.Number, w => w.Wait);
        var added = after.Values.Where(w => !output.WaitsBefore.ContainsKey(w.Number)).ToList();
        var removed = output.WaitsBefore.Values.Where(w => !after.ContainsKey(w.Number)).ToList();
        var standing = State.StandingWaits.Select(w => w.Number).ToHashSet();
        var isFaulted = State.SubStatus == InstanceSubStatus.Faulted;
        var fresh = output.NewTasks.Where(t => standing.Contains(t.Number)).Select(t => isFaulted ? t with { Status = TaskStatus.Suspended } : t).ToList();
        var dropped = output.Suspended.Values.Where(w => !standing.Contains(w.Number)).ToList();
        return new BurstResult(
            Record(),
            output.Journal,
            [.. added.Select(Row)],
            [.. removed.Select(w => w.Number)],
            fresh,
            [.. TaskChanges(added, [.. removed, .. dropped], fresh, standing)],
            output.Events,
            output.Children,
            output.Messages)
        {
            KeyTakenBy = output.KeyTakenBy,
            Dropped = [.. dropped.Select(Row)],
            Recorrelated = State.CorrelationId != correlationBefore,
            Transaction = transaction is { } t ? new BurstTransaction(t.Frame, t.Work, WithAnswer()) : null,
        };
    }

    private WaitRow Row(Wait wait) => new(State.Id, wait.Number, wait.Kind, wait.Key, State.CorrelationId, wait.DueAt);

    // What stands though it is no longer waited for stands in a faulted instance.
    private IEnumerable<TaskClosing> TaskChanges(List<Wait> added, List<Wait> removed, List<TaskRow> fresh, HashSet<int> standing)
    {
        foreach (var wait in removed.Where(w => w.Kind == WaitKind.Task))
        {
            yield return output.CompletedTasks.TryGetValue(wait.Number, out var actor)
                ? new TaskClosing(wait.Number, TaskStatus.Completed, actor)
                : new TaskClosing(wait.Number, standing.Contains(wait.Number) ? TaskStatus.Suspended : TaskStatus.Cancelled, null);
        }

        // Waits of a faulted instance that was taken up again: the task is there already.
        foreach (var wait in added.Where(w => w.Kind == WaitKind.Task && !fresh.Exists(t => t.Number == w.Number)))
        {
            yield return new TaskClosing(wait.Number, TaskStatus.Open, null);
        }
    }

    private InstanceRecord Record() => before with
    {
        SubStatus = State.SubStatus,
        Name = State.Name,
        CorrelationId = State.CorrelationId,
        ActivationKey = State.ActivationKey,
        UpdatedAt = Environment.Now,
        FinishedAt = State.FinishedAt,
        ReadyAt = !State.IsOver && State.Queue.Count > 0 ? before.ReadyAt ?? Environment.Now : null,
        OpenIncidents = State.Incidents.Count,
        Revision = before.Revision + 1,
        State = InstanceStateWriter.Write(State),
    };

    // The answer comes within the transaction, which may be run again: each time from a copy of what stands here.
    private Func<StepResult, BurstResult> WithAnswer()
    {
        var (record, outputs, frame) = (Record(), output, transaction!.Frame);
        return answer =>
        {
            var copy = new Burst(workflow, record, Environment) { correlationBefore = correlationBefore };
            copy.Take(outputs);
            copy.Answer(frame, answer);
            copy.Rest();
            var result = copy.Result();
            return result with { Record = result.Record with { Revision = record.Revision } };
        };
    }

    private void Take(BurstOutput earlier)
    {
        output.WaitsBefore.Clear();
        foreach (var (number, wait) in earlier.WaitsBefore)
        {
            output.WaitsBefore.Add(number, wait);
        }

        foreach (var (number, wait) in earlier.Suspended)
        {
            output.Suspended[number] = wait;
        }

        output.KeyTakenBy = earlier.KeyTakenBy;
        output.Journal.AddRange(earlier.Journal);
        output.NewTasks.AddRange(earlier.NewTasks);
        output.Events.AddRange(earlier.Events);
        output.Children.AddRange(earlier.Children);
        output.Messages.AddRange(earlier.Messages);
        foreach (var (number, actor) in earlier.CompletedTasks)
        {
            output.CompletedTasks[number] = actor;
        }
    }

    private void Answer(int frameId, StepResult answer)
    {
        var frame = State.Frames[frameId];
        var activity = workflow.Find(frame.Path)!;
        foreach (var (name, value) in answer.Outputs)
        {
            ActivityContext.Shallow(value, $"The output '{name}'");
            if (activity.Outputs.TryGetValue(name, out var target))
            {
                SetVariable(frame, target.Id, target.Convert(value));
            }
        }

        Complete(frame, activity, answer.Outcomes, answer.Outputs);
    }

    private static JsonElement WaitDetail(Wait wait) => JsonValue.Build(w =>
    {
        w.WriteStartObject();
        w.WriteNumber("n", wait.Number);
        w.WriteNumber("k", (int)wait.Kind);
        if (wait.Key is not null)
        {
            w.WriteString("y", wait.Key);
        }

        if (wait.DueAt is { } due)
        {
            w.WriteString("due", ValueText.Of(due));
        }

        w.WriteEndObject();
    });
}
