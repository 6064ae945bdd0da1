using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Does what is due of workflow instances: timers, events, schedules, steps that were left.</summary>
internal sealed partial class WorkflowLoop : HostLoop
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private readonly WorkflowPoller poller;
    private readonly TimeProvider clock;
    private Task<int>? ready;

    public WorkflowLoop(WorkflowPoller poller, TimeProvider clock, ILogger<WorkflowLoop> log)
        : base(Look, clock, log)
    {
        (this.poller, this.clock) = (poller, clock);
        poller.Failed += (instance, error) => InstanceFailed(log, instance, error);
    }

    protected override async Task Run(CancellationToken cancellation)
    {
        try
        {
            while (await RunOnce(cancellation) > 0 || ready is not null)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            // Nothing goes on behind a host that ends.
            if (ready is { } running && cancellation.IsCancellationRequested)
            {
                await running.ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    // A step that takes long, such as freezing a list, runs beside the times, which are looked at meanwhile.
    private async Task<int> RunOnce(CancellationToken cancellation)
    {
        ready ??= poller.RunReady(cancellation);
        var done = await poller.RunTimely(cancellation);
        if (done == 0 && !ready.IsCompleted)
        {
            await Task.WhenAny(ready, Task.Delay(Look, clock, cancellation));
        }

        if (!ready.IsCompleted)
        {
            return done;
        }

        var finished = ready;
        ready = null;
        return done + await finished;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The workflow instance {Instance} could not be worked on and is left alone for a while")]
    private static partial void InstanceFailed(ILogger log, string instance, Exception error);
}
