using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Delivers messages every second.</summary>
internal sealed class OutboxLoop(OutboxDispatcher outbox, TimeProvider clock, ILogger<OutboxLoop> log) : HostLoop(TimeSpan.FromSeconds(1), clock, log)
{
    protected override Task Run(CancellationToken cancellation) => outbox.DeliverDue(cancellation);
}
