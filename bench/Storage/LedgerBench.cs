using System.Diagnostics;
using PolicyEngine.Databases;
using PolicyEngine.Storage;
using PolicyEngine.Transactions;

namespace PolicyEngine.StorageBench;

/// <summary>Eight writers on PostgreSQL, with the ledger and its sealer and without, in turns of one run.</summary>
internal static class LedgerBench
{
    private const int Writers = 8;

    // Some seconds each, so that the sealer, which comes once a second, is in the measure.
    private const int Works = 12_000;

    public static async Task Run(bool quick)
    {
        var rounds = quick ? 3 : 9;
        PostgresServer.Synced = true;
        await using var database = new TestDatabase(DatabaseKind.Postgres);
        await using var host = Database.Open(
            database.Setting, StoreRegistry.Standard().Add(s => new SessionStore(s)), TimeProvider.System, new SystemRandomSource());
        database.Tamper(Step.Tables);
        var sealer = new LedgerSealer(host, TimeProvider.System, "bench");
        var ratios = new List<double>();
        var (first, rates) = (0L, new Dictionary<bool, List<double>> { [false] = [], [true] = [] });
        for (var round = -1; round < rounds; round++)
        {
            // In turns, and the first of a round changes: the machine's mood falls on both.
            bool[] order = round % 2 == 0 ? [false, true] : [true, false];
            var rate = new Dictionary<bool, double>();
            foreach (var ledger in order)
            {
                var started = Stopwatch.GetTimestamp();
                var writing = Step.Run(host, Writers, Works, first, ledger);
                while (ledger && await Task.WhenAny(writing, Task.Delay(1000)) != writing)
                {
                    await sealer.SealWaiting();
                }

                await writing;
                rate[ledger] = Works / Stopwatch.GetElapsedTime(started).TotalSeconds;
                first += Works;
                await sealer.SealWaiting();
            }

            if (round >= 0)
            {
                ratios.Add(rate[true] / rate[false]);
                rates[false].Add(rate[false]);
                rates[true].Add(rate[true]);
            }
        }

        Ratio.Print($"{Writers} writers on PostgreSQL without ledger", Ratio.Median(rates[false]), "works a second");
        Ratio.Print("… with ledger and sealer", Ratio.Median(rates[true]), "works a second");
        Ratio.AtLeast("with / without", Ratio.Median(ratios), 0.8);
    }
}
