using PolicyEngine.Transactions;

namespace PolicyEngine.WritingProcess;

/// <summary>The sealer beside a load, far busier than in a host: so that kills meet it at work.</summary>
internal static class Sealing
{
    public static Task Run(ITransactions transactions) => Task.Run(async () =>
    {
        var sealing = new LedgerSealer(transactions, TimeProvider.System, new SystemRandomSource().NewId());
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (await ticks.WaitForNextTickAsync())
        {
            await sealing.SealWaiting();
        }
    });
}
