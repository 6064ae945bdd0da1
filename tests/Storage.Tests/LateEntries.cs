using Npgsql;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

/// <summary>A transaction in which a stream's first entries are written as the host writes them; undone unless committed.</summary>
internal sealed class LateEntries : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly long now;

    /// <summary>Begins, and takes its number among the transactions.</summary>
    public LateEntries(TestDatabase database)
    {
        now = Instants.ToMicroseconds(database.Clock.GetUtcNow());
        connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Setting) { Pooling = false }.ToString());
        connection.Open();
        transaction = connection.BeginTransaction();
        using var command = new NpgsqlCommand("SELECT pg_current_xact_id()::TEXT", connection);
        command.ExecuteNonQuery();
    }

    public LateEntries Write(string stream, int count)
    {
        var hash = LedgerHash.Origin.ToArray();
        for (var sequence = 1L; sequence <= count; sequence++)
        {
            hash = LedgerHash.OfEntry(hash, stream, sequence, "changed", null, Instants.FromMicroseconds(now), "local:tester", "{}");
            using var command = new NpgsqlCommand(
                """
                WITH head AS (
                    INSERT INTO ledger_stream (name, sequence, hash) VALUES (@stream, @sequence, @hash)
                    ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash RETURNING id)
                INSERT INTO ledger_entry (stream, sequence, type, recorded_at, actor, payload, hash)
                SELECT id, @sequence, 'changed', @now, 'local:tester', '{}', @hash FROM head
                """,
                connection);
            command.Parameters.AddWithValue("stream", stream);
            command.Parameters.AddWithValue("sequence", sequence);
            command.Parameters.AddWithValue("hash", hash);
            command.Parameters.AddWithValue("now", now);
            command.ExecuteNonQuery();
        }

        return this;
    }

    public Task Commit() => transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
