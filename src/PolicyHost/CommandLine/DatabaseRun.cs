using PolicyEngine.PolicyHost.Data;
using PolicyEngine.Storage;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>
/// Runs a command on the host's database and says what went wrong with it. Who can open the database for writing could
/// write it by other means too: the local user gets every right on it, and the ledger says so.
/// </summary>
internal static class DatabaseRun
{
    /// <summary>Opens it as the one that writes: on SQLite no host may be running.</summary>
    public static Task<int> Write(CommandContext context, DataSettings settings, Func<IDatabase, Task<int>> command) => Run(
        context,
        () => HostDatabase.Open(settings, context.Clock),
        async database =>
        {
            await LocalUser.Seed(database);
            return await command(database);
        });

    /// <summary>Opens it for reading, beside a host that may be running.</summary>
    public static Task<int> Read(CommandContext context, DataSettings settings, Func<IDatabase, Task<int>> command) =>
        Run(context, () => HostDatabase.OpenReadOnly(settings, context.Clock), command);

    private static async Task<int> Run(CommandContext context, Func<IDatabase> open, Func<IDatabase, Task<int>> command)
    {
        try
        {
            await using var database = open();
            return await command(database);
        }
        catch (VersionRefused refused)
        {
            foreach (var diagnostic in refused.Diagnostics)
            {
                context.Error(diagnostic.ToString());
            }

            return ExitCode.Findings;
        }
        catch (TransactionException e)
        {
            return Say(context, e);
        }
    }

    /// <summary>Says what went wrong, and which exit code that is.</summary>
    public static int Say(CommandContext context, TransactionException e)
    {
        context.Error(e.Message);
        return e switch
        {
            DatabaseInUse or DatabaseNotOpened or DatabaseReadOnly or MigrationRefused or StorageUnavailable => ExitCode.NoDatabase,
            UnknownVersion or EntryNotProvable or HeadsUnreadable => ExitCode.Usage,
            _ => ExitCode.Refused,
        };
    }
}
