using System.Text.Json;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

// What a stimulus does to the state before steps run.
public sealed partial class Burst
{
    /// <summary>False where the instance does not wait for it: then nothing is changed.</summary>
    private bool Accept(Stimulus stimulus) => stimulus switch
    {
        ContinueStimulus => Continue(),
        ResumeStimulus resume => Resume(resume),
        CancelStimulus cancel => Cancel(cancel),
        RetryStimulus retry => Retry(retry),
        _ => throw new ArgumentOutOfRangeException(nameof(stimulus)),
    };

    private bool Continue()
    {
        if (State.SubStatus == InstanceSubStatus.Pending)
        {
            Begin();
            return true;
        }

        if (State.IsOver || State.Queue.Count == 0)
        {
            return false;
        }

        Log(JournalKind.Continued);
        return true;
    }

    private void Begin()
    {
        foreach (var variable in workflow.Definition.Variables)
        {
            State.Variables[variable.Id] = VariableDefaults.Of(variable);
        }

        State.SubStatus = InstanceSubStatus.Executing;
        Log(JournalKind.Began);
        var root = new Frame(State.NextFrame++, 0, workflow.Root.Path) { Tokens = NewTokens(workflow.Root) };
        State.Frames.Add(root.Id, root);
        State.Queue.AddLast(new StartItem(root.Id));
    }

    private bool Resume(ResumeStimulus stimulus)
    {
        var (frame, wait) = State.OpenWaits.FirstOrDefault(w => w.Wait.Number == stimulus.Number);
        if (frame is null)
        {
            return false;
        }

        frame.Waits.Remove(wait);
        State.SubStatus = InstanceSubStatus.Executing;
        State.StepsSinceRest = 0;
        if (wait.Kind == WaitKind.Retry)
        {
            RetryFrame(frame, JsonValue.Of([new("n", JsonValue.Of(wait.Number))]));
            return true;
        }

        if (wait.Kind == WaitKind.Task)
        {
            output.CompletedTasks[wait.Number] = stimulus.Actor;
        }

        Log(JournalKind.Resumed, frame, ResumeDetail(stimulus));
        State.Queue.AddLast(new ResumeItem(frame.Id, new Resumption(wait.Number, wait.Kind, stimulus.Payload, stimulus.Actor)));
        return true;
    }

    private bool Cancel(CancelStimulus stimulus)
    {
        // A faulted one that cannot be mended is not over for those who wait for it.
        if (State.IsOver && State.SubStatus != InstanceSubStatus.Faulted)
        {
            return false;
        }

        foreach (var frame in State.Frames.Values.Where(f => f.Waits.Count > 0 || f.Failed is not null))
        {
            Log(JournalKind.Canceled, frame);
        }

        EndInstance(InstanceSubStatus.Cancelled, JsonValue.Build(w =>
        {
            w.WriteStartObject();
            w.WriteString("how", "cancelled");
            w.WriteString("by", stimulus.Actor);
            w.WriteString("reason", stimulus.Reason);
            w.WriteEndObject();
        }));
        return true;
    }

    private bool Retry(RetryStimulus stimulus)
    {
        var failed = State.Frames.Values.Where(f => f.Failed is not null && (stimulus.Frame is null || f.Id == stimulus.Frame)).ToList();
        if (failed.Count == 0 || (State.IsOver && State.SubStatus != InstanceSubStatus.Faulted))
        {
            return false;
        }

        // Its key may be held by another instance now: the store refuses the commit then.
        State.ActivationKey = NewInstance.KeyOf(workflow.Activation, State.DefinitionId, State.CorrelationId);
        State.SubStatus = InstanceSubStatus.Executing;
        State.StepsSinceRest = 0;
        State.FinishedAt = null;
        foreach (var frame in failed)
        {
            frame.Waits.RemoveAll(w => w.Kind == WaitKind.Retry);
            frame.Failures = 0;
            RetryFrame(frame, JsonValue.Of([new("by", JsonValue.Of(stimulus.Actor))]));
        }

        return true;
    }

    private void RetryFrame(Frame frame, JsonElement detail)
    {
        Log(JournalKind.Retried, frame, detail);
        State.Incidents.RemoveAll(i => i.Frame == frame.Id);
        State.Queue.AddLast(frame.Failed ?? new StartItem(frame.Id));
        frame.Failed = null;
    }

    private static JsonElement ResumeDetail(ResumeStimulus stimulus) => JsonValue.Build(w =>
    {
        w.WriteStartObject();
        w.WriteNumber("n", stimulus.Number);
        w.WriteNumber("k", (int)stimulus.Kind);
        if (!stimulus.Payload.IsNull())
        {
            w.WritePropertyName("d");
            stimulus.Payload.WriteTo(w);
        }

        if (stimulus.Actor is not null)
        {
            w.WriteString("by", stimulus.Actor);
        }

        w.WriteEndObject();
    });
}
