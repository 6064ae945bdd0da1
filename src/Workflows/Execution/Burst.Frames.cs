using System.Text.Json;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Incidents;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

// Runs of activities: their beginnings, variables and ends.
public sealed partial class Burst
{
    internal JsonElement Lookup(Frame frame, NamedSourceKind kind, string key)
    {
        switch (kind)
        {
            case NamedSourceKind.Input:
                return State.Input.TryGetValue(key, out var input) ? input : JsonValue.Null;
            case NamedSourceKind.InstanceId:
                return JsonValue.Of(State.Id);
            case NamedSourceKind.CorrelationId:
                return JsonValue.Of(State.CorrelationId);
            default:
                return HolderOf(frame, key).TryGetValue(key, out var value) ? value : JsonValue.Null;
        }
    }

    internal void SetVariable(Frame frame, string id, JsonElement value) => HolderOf(frame, id)[id] = value;

    /// <summary>Where a variable lives: in the nearest run that has it, else in the workflow.</summary>
    private Dictionary<string, JsonElement> HolderOf(Frame frame, string id)
    {
        for (Frame? at = frame; at is not null; at = State.Frames.GetValueOrDefault(at.Parent))
        {
            if (at.Variables?.ContainsKey(id) == true)
            {
                return at.Variables;
            }
        }

        return State.Variables;
    }

    internal void Correlate(Frame frame, string? correlationId)
    {
        State.CorrelationId = correlationId;
        var key = NewInstance.KeyOf(workflow.Activation, State.DefinitionId, correlationId);
        if (key != State.ActivationKey)
        {
            (State.ActivationKey, output.KeyTakenBy) = (key, frame.Id);
        }
    }

    internal void Schedule(Frame parent, CompiledActivity child, string? tag, Dictionary<string, JsonElement>? variables)
    {
        var frame = new Frame(State.NextFrame++, parent.Id, child.Path) { Tag = tag, Variables = variables, Tokens = NewTokens(child) };
        State.Frames.Add(frame.Id, frame);
        State.Queue.AddLast(new StartItem(frame.Id));
    }

    internal void CancelChild(Frame parent, CompiledActivity child)
    {
        foreach (var frame in State.ChildrenOf(parent).Where(f => f.Path == child.Path).ToList())
        {
            Remove(frame, true);
        }

        // One that has completed, and whose completion has not been looked at yet, comes too late.
        foreach (var late in State.Queue.OfType<ChildItem>().Where(i => i.Frame == parent.Id && i.Child.Path == child.Path).ToList())
        {
            State.Queue.Remove(late);
        }
    }

    internal void Complete(Frame frame, CompiledActivity activity, IReadOnlyList<string> outcomes, IReadOnlyDictionary<string, JsonElement>? brought)
    {
        if (!State.Frames.ContainsKey(frame.Id))
        {
            return;
        }

        Log(JournalKind.Completed, frame, CompletionDetail(outcomes, brought));
        if (State.Trigger?.Path == frame.Path)
        {
            State.Trigger = null;
        }

        Remove(frame, false);
        if (frame.Parent == 0)
        {
            EndInstance(InstanceSubStatus.Finished, default);
        }
        else
        {
            State.Queue.AddLast(new ChildItem(frame.Parent, new CompletedChild(frame.Path, frame.Tag, outcomes)));
        }
    }

    internal void EndWith(Frame frame, Func<IUnitOfWork, StepResult> work)
    {
        transaction = new StepTransaction(frame.Id, work);
        stopped = true;
    }

    internal void EndAround(Frame frame, Func<ActivityType, bool> ends)
    {
        for (var at = State.Frames.GetValueOrDefault(frame.Parent); at is not null; at = State.Frames.GetValueOrDefault(at.Parent))
        {
            if (workflow.Find(at.Path) is { } activity && ends(activity.Type))
            {
                LogEndOf(frame);
                Complete(at, activity, [ActivityType.Done], null);
                return;
            }
        }

        FinishInstance(frame);
    }

    internal void FinishInstance(Frame frame)
    {
        LogEndOf(frame);
        EndInstance(InstanceSubStatus.Finished, default);
    }

    // The step that ends what is around it is complete itself; what else is open there is cancelled.
    private void LogEndOf(Frame frame)
    {
        Log(JournalKind.Completed, frame);
        State.Frames.Remove(frame.Id);
    }

    private void EndInstance(InstanceSubStatus how, JsonElement detail)
    {
        foreach (var frame in State.Frames.Values.Where(f => how == InstanceSubStatus.Finished && f.Waits.Count > 0))
        {
            Log(JournalKind.Canceled, frame);
        }

        State.SubStatus = how;
        State.FinishedAt = Environment.Now;
        State.ActivationKey = null;
        State.StepsSinceRest = 0;
        if (how != InstanceSubStatus.Faulted)
        {
            // What a faulted one has still to run it runs when it is taken up again.
            State.Queue.Clear();
            State.Trigger = null;
            State.Frames.Clear();
            State.Incidents.Clear();
        }

        Log(JournalKind.Ended, null, detail);
        NotifyParent(how);
    }

    private void Fail(Frame frame, WorkItem item, Exception reason)
    {
        frame.Failures++;
        frame.Failed = item;
        var (code, mayRetry) = reason switch
        {
            ActivityFault fault => (fault.Code, fault.MayRetry),
            TransactionException refused => (refused.Id, true),
            _ => ("PE1262", true),
        };
        var next = mayRetry ? workflow.Find(frame.Path)!.Retry.NextTry(frame.Failures, Environment.Now) : null;
        State.Incidents.RemoveAll(i => i.Frame == frame.Id);
        State.Incidents.Add(new Incident(frame.Id, frame.Path, code, reason.Message, Environment.Now));
        Log(JournalKind.Faulted, frame, JsonValue.Build(w =>
        {
            w.WriteStartObject();
            w.WriteString("code", code);
            w.WriteString("message", reason.Message);
            if (next is { } at)
            {
                w.WriteString("next", ValueText.Of(at));
            }

            w.WriteEndObject();
        }));
        if (next is { } due)
        {
            AddWait(frame, WaitKind.Retry, null, due);
        }
        else if (workflow.Incidents == IncidentStrategy.Fault)
        {
            EndInstance(InstanceSubStatus.Faulted, JsonValue.Of([new("how", JsonValue.Of("faulted"))]));
            stopped = true;
        }
    }

    private void Remove(Frame frame, bool canceled)
    {
        foreach (var child in State.ChildrenOf(frame).ToList())
        {
            Remove(child, true);
        }

        if (canceled)
        {
            Log(JournalKind.Canceled, frame);
        }

        State.Incidents.RemoveAll(i => i.Frame == frame.Id);
        State.Frames.Remove(frame.Id);
    }

    private static int[]? NewTokens(CompiledActivity activity) => activity.Graph is { } graph ? new int[graph.Edges.Count] : null;

    private static JsonElement CompletionDetail(IReadOnlyList<string> outcomes, IReadOnlyDictionary<string, JsonElement>? brought)
    {
        var plain = outcomes is [ActivityType.Done];
        if (plain && brought is not { Count: > 0 })
        {
            return default;
        }

        return JsonValue.Build(w =>
        {
            w.WriteStartObject();
            if (!plain)
            {
                w.WriteStartArray("o");
                outcomes.ToList().ForEach(w.WriteStringValue);
                w.WriteEndArray();
            }

            if (brought is { Count: > 0 })
            {
                w.WriteStartObject("v");
                foreach (var (name, value) in brought)
                {
                    w.WritePropertyName(name);
                    value.WriteTo(w);
                }

                w.WriteEndObject();
            }

            w.WriteEndObject();
        });
    }
}
