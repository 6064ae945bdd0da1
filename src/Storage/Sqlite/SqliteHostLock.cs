using System.Globalization;

namespace PolicyEngine.Storage;

/// <summary>
/// Keeps a second host from an SQLite file: a lock on <c>file.lock</c>, which the operating system lets go when the
/// process ends, however it ends. <c>file.owner</c> says who has it, for the message.
/// </summary>
internal sealed class SqliteHostLock : IDisposable
{
    private readonly FileStream held;

    private SqliteHostLock(FileStream held) => this.held = held;

    /// <exception cref="DatabaseInUse">Another host has the file.</exception>
    public static SqliteHostLock Take(string file, TimeProvider clock)
    {
        FileStream held;
        try
        {
            held = new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new DatabaseInUse(file, Owner(file));
        }

        File.WriteAllText(
            file + ".owner",
            string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}, since {clock.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z"));
        return new SqliteHostLock(held);
    }

    public void Dispose() => held.Dispose();

    private static string? Owner(string file)
    {
        try
        {
            return File.ReadAllText(file + ".owner") is { Length: > 0 } owner ? owner : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
