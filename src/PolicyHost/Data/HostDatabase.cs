using PolicyEngine.Storage;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Data;

/// <summary>Opens the host's database with every store that the rooms declare.</summary>
internal static class HostDatabase
{
    /// <summary>Opens it as the one that writes, and brings it to this program's state.</summary>
    /// <exception cref="TransactionException">Another host has it, it is away, or it belongs to a newer program.</exception>
    /// <exception cref="DatabaseNotOpened">The folder or the file cannot be written.</exception>
    public static IDatabase Open(DataSettings settings, TimeProvider clock) => Opened(settings, () =>
    {
        Directory.CreateDirectory(settings.Folder);
        return Database.Open(settings.Setting, Stores(), clock, new SystemRandomSource());
    });

    /// <summary>Opens it for reading, beside a host that may be running.</summary>
    /// <exception cref="TransactionException">It is away, or it belongs to a newer program.</exception>
    /// <exception cref="DatabaseNotOpened">There is none.</exception>
    public static IDatabase OpenReadOnly(DataSettings settings, TimeProvider clock) => Opened(settings, () =>
        settings.Database is null && !File.Exists(settings.Setting)
            ? throw new FileNotFoundException("there is no such file. The host makes it when it starts, and 'policy publish' does.")
            : Database.OpenReadOnly(settings.Setting, Stores(), clock, new SystemRandomSource()));

    private static StoreRegistry Stores() => StoreRegistry.Standard().AddWorkflows();

    private static IDatabase Opened(DataSettings settings, Func<IDatabase> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            throw new DatabaseNotOpened(settings.Shown, e);
        }
    }
}
