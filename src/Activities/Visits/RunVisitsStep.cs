using System.Text.Json;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Activities.Visits;

/// <summary>
/// Starts a workflow for each visit of a task, a batch a burst, and waits until all of them are over. It waits for one at
/// a time: with a thousand visits, an instance that waited for all would write a thousand waits again at each end.
/// </summary>
internal sealed class RunVisitsStep(DomainServices services) : DomainActivity
{
    /// <summary>The event of a visit that came to a task after its draw: a substitute.</summary>
    public const string Added = "visit-added";

    // Children a burst: few enough that their rows hold the writer briefly.
    private const int BatchSize = 50;

    protected override string Name => "RunVisits";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("task", WorkflowType.Text, true), new("workflow", WorkflowType.Text, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("visits", WorkflowType.Integer), new("ended", WorkflowType.Date)];

    public override bool CanWait(CompiledActivity activity) => true;

    public override ValueTask Start(ActivityContext context) => GoOn(context, new Progress());

    public override ValueTask Resumed(ActivityContext context, Resumption resumption)
    {
        var progress = context.State.Deserialize<Progress>()!;
        return GoOn(context, resumption.Kind switch
        {
            WaitKind.Child => progress with { Child = null },
            WaitKind.Event => progress with { Listens = false },
            _ => progress with { Looks = false },
        });
    }

    private async ValueTask GoOn(ActivityContext context, Progress progress)
    {
        var run = new StepRun(context, this);
        var task = run.NeededText("task");
        if (!progress.AllStarted)
        {
            var started = await StartBatch(context, run, task, progress).ConfigureAwait(false);
            context.State = JsonSerializer.SerializeToElement(started.Progress);
            context.WaitUntil(context.Now);
            return;
        }

        (progress, var added) = await StartBatch(context, run, task, progress).ConfigureAwait(false);
        var (open, count) = await services.Transactions
            .Read(stores => (Open(stores.Store<IInstanceStore>(), context.InstanceId, run.NeededText("workflow")), stores.Store<IVisits>().Count(task)), context.Cancellation)
            .ConfigureAwait(false);
        open ??= added;
        if (open is null)
        {
            context.SetOutput("visits", JsonValue.Of(progress.Started));
            context.SetOutput("ended", count.AllEndedOn is { } ended ? JsonValue.Of(ended) : JsonValue.Null);
            context.Complete();
            return;
        }

        // Who began to wait after the event had been handed out is reached by another one.
        if (count.AllEndedOn is { } last && progress.Told)
        {
            context.Publish(InspectedTask.Event, InspectedTask.PayloadOf(task, last), InspectedTask.CorrelationOf(task));
        }

        context.State = JsonSerializer.SerializeToElement(
            progress with { AllStarted = true, Told = count.AllEndedOn is not null, Child = open, Looks = true, Listens = true });
        if (progress.Child != open)
        {
            context.WaitForChild(open);
        }

        if (!progress.Listens)
        {
            context.WaitForEvent(Added);
        }

        // A child that ended while this step looked told nobody: a day later it looks again.
        if (!progress.Looks)
        {
            context.WaitUntil(context.Now.AddDays(1));
        }
    }

    /// <summary>Starts the workflows of the visits behind those that have one, a batch at most.</summary>
    /// <returns>How far it is, and the first instance that it started; null where there was no visit to start one for.</returns>
    private async ValueTask<(Progress Progress, string? First)> StartBatch(ActivityContext context, StepRun run, string task, Progress progress)
    {
        var batch = await services.Transactions
            .Read(stores => stores.Store<IVisits>().OfTask(task, progress.After, BatchSize), context.Cancellation).ConfigureAwait(false);
        if (batch.Count == 0)
        {
            return (progress with { AllStarted = true }, null);
        }

        string? first = null;
        var locality = await services.Transactions.Read(stores => stores.Task(task).Value.Jurisdiction, context.Cancellation).ConfigureAwait(false);
        foreach (var visit in batch)
        {
            var input = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
            {
                ["jurisdiction"] = JsonValue.Of(locality),
                ["task"] = JsonValue.Of(task),
                ["visit"] = JsonValue.Of(visit.Value.Id),
            };
            var child = context.Dispatch(run.NeededText("workflow"), input, InspectedTask.CorrelationOf(task), wait: false);
            first ??= child;
        }

        return (progress with { After = batch[^1].Value.Id, Started = progress.Started + batch.Count, AllStarted = batch.Count < BatchSize }, first);
    }

    /// <summary>A child that is not over: one that waits, or one with an incident that somebody has to mend.</summary>
    private static string? Open(IInstanceStore instances, string parent, string workflow) =>
        instances.List(new InstanceQuery(workflow, InstanceStatus.Running, ParentId: parent, Limit: 1)).Select(i => i.Id).FirstOrDefault()
        ?? instances.List(new InstanceQuery(workflow, SubStatus: InstanceSubStatus.Faulted, ParentId: parent, Limit: 1)).Select(i => i.Id).FirstOrDefault();

    /// <param name="After">The last visit whose workflow was started.</param>
    /// <param name="Told">The task was inspected when this step looked last.</param>
    /// <param name="Child">The child that it waits for.</param>
    /// <param name="Looks">It waits for the time to look again.</param>
    /// <param name="Listens">It waits to be told of another visit.</param>
    private sealed record Progress(
        string? After = null, int Started = 0, bool AllStarted = false, bool Told = false, string? Child = null, bool Looks = false, bool Listens = false);
}
