using PolicyEngine.Storage;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>The rehearsal's own database: nothing of the host's is touched.</summary>
internal sealed class RehearsalDatabase(string setting) : IAsyncDisposable
{
    private IDatabase? database;

    public ITransactions Open(TimeProvider clock) =>
        database = Database.Open(setting, StoreRegistry.Standard().AddWorkflows(), clock, new SystemRandomSource());

    public ValueTask DisposeAsync() => database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
