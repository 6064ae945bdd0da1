using Microsoft.Data.Sqlite;

namespace PolicyEngine.Storage;

/// <summary>
/// The writer's checkpoints beyond the usual ones, which SQLite makes in its commits (<c>wal_autocheckpoint</c>): those
/// that make the log short again.
/// </summary>
internal sealed class SqliteCheckpoints(SqliteConnection writer, string file)
{
    // A log grows so far only where readers kept it from starting anew.
    private const long Longest = 256L << 20;
    private const int CommitsBetweenLooks = 100;

    private readonly FileInfo log = new(file + "-wal");
    private int commits;

    public void AfterCommit()
    {
        if (++commits % CommitsBetweenLooks != 0)
        {
            return;
        }

        log.Refresh();
        if (!log.Exists || log.Length <= Longest)
        {
            return;
        }

        try
        {
            Empty();
        }
        catch (SqliteException)
        {
            // The log only stays long: what was committed is in it, and a later look tries again.
        }
    }

    /// <summary>Moves all of the log into the database and empties it; leaves it where a reader still needs it.</summary>
    public void Empty()
    {
        using var command = writer.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }
}
