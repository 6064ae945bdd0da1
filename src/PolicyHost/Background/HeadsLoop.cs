using PolicyEngine.Calendars;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Appends the ledger's head to the heads file, once each Beijing day on which something was sealed.</summary>
internal sealed class HeadsLoop(ITransactions transactions, DataSettings settings, TimeProvider clock, ILogger<HeadsLoop> log)
    : HostLoop(TimeSpan.FromMinutes(1), clock, log)
{
    protected override Task Run(CancellationToken cancellation) => HeadsExport.Run(transactions, settings.HeadsFile, BeijingTime.Today(Clock), cancellation);

    private TimeProvider Clock { get; } = clock;
}
