using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Does what is due of workflow instances: timers, events, schedules, steps that were left.</summary>
internal sealed partial class WorkflowLoop : HostLoop
{
    private readonly WorkflowPoller poller;

    public WorkflowLoop(WorkflowPoller poller, TimeProvider clock, ILogger<WorkflowLoop> log)
        : base(TimeSpan.FromMilliseconds(500), clock, log)
    {
        this.poller = poller;
        poller.Failed += (instance, error) => InstanceFailed(log, instance, error);
    }

    protected override async Task Run(CancellationToken cancellation)
    {
        while (await poller.RunDue(cancellation) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The workflow instance {Instance} could not be worked on and is left alone for a while")]
    private static partial void InstanceFailed(ILogger log, string instance, Exception error);
}
