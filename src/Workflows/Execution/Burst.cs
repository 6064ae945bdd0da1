using System.Text.Json;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

/// <summary>
/// Runs an instance from one stimulus to where it rests, and says what that changes. Nothing is changed outside: of the
/// same row, stimulus and environment the same comes, so that a burst that could not commit is simply run again.
/// </summary>
public sealed partial class Burst
{
    private readonly CompiledWorkflow workflow;
    private readonly InstanceRecord before;
    private readonly BurstOutput output;
    private string? correlationBefore;
    private StepTransaction? transaction;
    private int steps;
    private bool stopped;

    private Burst(CompiledWorkflow workflow, InstanceRecord before, BurstEnvironment environment)
    {
        (this.workflow, this.before, Environment) = (workflow, before, environment);
        State = InstanceStateReader.Read(before, workflow);
        output = new BurstOutput(State);
        correlationBefore = before.CorrelationId;
    }

    internal InstanceState State { get; }

    /// <summary>How many journal rows the burst has written so far.</summary>
    internal int Logged => output.Journal.Count;

    internal BurstEnvironment Environment { get; }

    /// <summary>Runs one burst.</summary>
    /// <param name="workflow">The version that the instance is pinned to.</param>
    /// <param name="record">The instance as it stands.</param>
    public static async Task<BurstResult> Run(
        CompiledWorkflow workflow, InstanceRecord record, Stimulus stimulus, BurstEnvironment environment, CancellationToken cancellation = default)
    {
        var burst = new Burst(workflow, record, environment);
        if (burst.Accept(stimulus))
        {
            await burst.Drain(cancellation).ConfigureAwait(false);
            burst.Rest();
        }

        return burst.Result();
    }

    private async Task Drain(CancellationToken cancellation)
    {
        while (!stopped && State.Queue.First is { } first)
        {
            if (steps >= Environment.Limits.Steps)
            {
                return;
            }

            State.Queue.RemoveFirst();
            if (State.Frames.TryGetValue(first.Value.Frame, out var frame))
            {
                await Step(frame, first.Value, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task Step(Frame frame, WorkItem item, CancellationToken cancellation)
    {
        var activity = workflow.Find(frame.Path)
            ?? throw new InvalidOperationException($"The version has no activity '{frame.Path}', though the instance runs it.");
        if (item is StartItem && activity.Node.RunsAsynchronously && !frame.IsDetached && steps > 0)
        {
            // The burst ends here: whoever caused it is answered, and a worker goes on.
            frame.IsDetached = true;
            State.Queue.AddFirst(item);
            stopped = true;
            return;
        }

        steps++;
        if (++State.StepsSinceRest > Environment.Limits.StepsWithoutRest)
        {
            Fail(frame, item, new ActivityFault("PE1266", RuntimeMessages.NeverRests(State.StepsSinceRest - 1), false));
            return;
        }

        var context = new ActivityContext(this, frame, activity, cancellation);
        try
        {
            await Do(context, activity, item).ConfigureAwait(false);
        }
        catch (Exception e) when (!(e is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            Fail(frame, item, e);
            return;
        }

        if (context.WantsTransaction && Environment.FailedTransaction is { } failed && failed.Frame == frame.Id)
        {
            Fail(frame, item, failed.Reason);
            return;
        }

        frame.Failures = 0;
        context.Apply();
    }

    private ValueTask Do(ActivityContext context, CompiledActivity activity, WorkItem item)
    {
        if (Environment.Recorded is { } recorded && !activity.Type.ComputesOnly)
        {
            recorded(context, item);
            return ValueTask.CompletedTask;
        }

        switch (item)
        {
            case ChildItem child:
                return activity.Type.ChildCompleted(context, child.Child);
            case ResumeItem resume:
                return activity.Type.Resumed(context, resume.Resumption);
            default:
                DeclareVariables(context.Frame, activity);
                return activity.Type.Start(context);
        }
    }

    // A container's variables begin with it, each time it runs.
    private static void DeclareVariables(Frame frame, CompiledActivity activity)
    {
        foreach (var variable in activity.Node.Variables)
        {
            (frame.Variables ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal)).TryAdd(variable.Id, VariableDefaults.Of(variable));
        }
    }

    /// <summary>Says how the instance stands at the end of the burst.</summary>
    private void Rest()
    {
        if (State.IsOver)
        {
            return;
        }

        if (State.Queue.Count > 0 || transaction is not null)
        {
            State.SubStatus = InstanceSubStatus.Executing;
            return;
        }

        State.SubStatus = InstanceSubStatus.Suspended;
        State.StepsSinceRest = 0;
    }

    internal void Log(JournalKind kind, Frame? frame = null, JsonElement detail = default) =>
        output.Journal.Add(new JournalRow(State.Id, State.NextSequence++, Environment.Now, kind, frame?.Path, frame?.Id ?? 0, detail));
}
