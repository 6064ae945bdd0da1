using PolicyEngine.Storage;
using PolicyEngine.Transactions;

namespace PolicyEngine.WritingProcess;

/// <summary>
/// Writes until it is killed. Each work takes a number, appends it to one of five cases and to a register, and queues a
/// message of it; after the commit the number is printed. The sealer runs beside it.
/// </summary>
internal static class NumberLoad
{
    public static async Task Run(string setting)
    {
        await using var database = Database.Open(setting, StoreRegistry.Standard(), TimeProvider.System, new SystemRandomSource());
        var actor = Actor.Local("writer");
        var writers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var number = await database.Commit(actor, unit =>
                {
                    var taken = unit.NextNumber("number");
                    unit.Append(new LedgerEntry($"case/{taken % 5}", "numbered", $$"""{"number":{{taken}}}"""));
                    unit.Append(new LedgerEntry("register/all", "numbered", $$"""{"number":{{taken}}}"""));
                    unit.Enqueue(new OutboxMessage($"m{taken}", "mail", "{}"));
                    return taken;
                });
                Console.WriteLine(number);
            }
        }));
        await await Task.WhenAny([.. writers, Sealing.Run(database)]);
    }
}
