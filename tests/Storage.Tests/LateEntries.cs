using Npgsql;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

/// <summary>A stream's first entries, written as the host writes them but in a transaction that is not over; undone unless committed.</summary>
internal sealed class LateEntries : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    public LateEntries(TestDatabase database, string stream, int count)
    {
        connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Setting) { Pooling = false }.ToString());
        connection.Open();
        transaction = connection.BeginTransaction();
        var (hash, now) = (LedgerHash.Origin.ToArray(), database.Clock.GetUtcNow());
        for (var sequence = 1L; sequence <= count; sequence++)
        {
            hash = LedgerHash.OfEntry(hash, stream, sequence, "changed", null, now, "local:tester", "{}");
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
            command.Parameters.AddWithValue("now", Instants.ToMicroseconds(now));
            command.ExecuteNonQuery();
        }
    }

    public Task Commit() => transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
