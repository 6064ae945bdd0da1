using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Seals the ledger every second.</summary>
internal sealed class SealerLoop(LedgerSealer sealer, TimeProvider clock, ILogger<SealerLoop> log) : HostLoop(TimeSpan.FromSeconds(1), clock, log)
{
    protected override Task Run(CancellationToken cancellation) => sealer.SealWaiting(cancellation);
}
