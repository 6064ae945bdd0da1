using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Seals the ledger every second, and once more when the host stops.</summary>
internal sealed class SealerLoop(LedgerSealer sealer, TimeProvider clock, ILogger<SealerLoop> log) : HostLoop(TimeSpan.FromSeconds(1), clock, log)
{
    protected override Task Run(CancellationToken cancellation) => sealer.SealWaiting(cancellation);
}
