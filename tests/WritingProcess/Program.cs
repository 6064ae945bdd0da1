// A host that writes until it is killed. Each work takes a number, appends it to one of five cases and to a register, and
// queues a message of it; after the commit the number is printed. The sealer runs beside it.
using PolicyEngine.Storage;
using PolicyEngine.Transactions;

await using var database = Database.Open(args[0], StoreRegistry.Standard(), TimeProvider.System, new SystemRandomSource());
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
var sealer = Task.Run(async () =>
{
    var sealing = new LedgerSealer(database, TimeProvider.System, new SystemRandomSource().NewId());
    using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
    while (await ticks.WaitForNextTickAsync())
    {
        await sealing.SealWaiting();
    }
});
await await Task.WhenAny([.. writers, sealer]);
