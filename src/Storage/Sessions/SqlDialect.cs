namespace PolicyEngine.Storage;

/// <summary>Where the two databases' SQL differs. Everything else is written once, in what both understand.</summary>
/// <param name="Name">Also the folder of its migrations.</param>
/// <param name="ForUpdate">Ends a SELECT whose rows the work will change.</param>
/// <param name="ForUpdateSkipLocked">Ends a SELECT that claims rows which nobody else has claimed.</param>
/// <param name="OldestTransaction">The number of the oldest transaction that writes now: all with a smaller one are over.</param>
/// <param name="ThisTransaction">The number of the work's own: above that of every transaction that wrote before it began to.</param>
/// <remarks>
/// In common: integers are <c>BIGINT</c>; moments are microseconds (<see cref="PolicyEngine.Transactions.Instants"/>); days are text as
/// <c>yyyy-MM-dd</c>; JSON is text, kept byte for byte; <c>ON CONFLICT … DO</c> and <c>RETURNING</c> work in both.
/// On SQLite there is one writer, so there is nothing to lock, and no other transaction.
/// </remarks>
public sealed record SqlDialect(string Name, string ForUpdate, string ForUpdateSkipLocked, string OldestTransaction, string ThisTransaction)
{
    public static readonly SqlDialect Sqlite = new("sqlite", "", "", "0", "0");

    public static readonly SqlDialect Postgres = new(
        "postgres",
        " FOR UPDATE",
        " FOR UPDATE SKIP LOCKED",
        "CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)",
        "CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)");
}
