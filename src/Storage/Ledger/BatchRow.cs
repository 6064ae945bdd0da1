using System.Data.Common;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>A row of the sealer's table.</summary>
internal static class BatchRow
{
    public const string Select =
        "SELECT batch, first_place, count, previous_head, root, head, fingerprints, sealed_at, fence FROM ledger_batch";

    public const string SelectLast = Select + " ORDER BY batch DESC LIMIT 1";

    public static SealedBatch Read(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        row.GetInt64(2),
        row.Bytes(3),
        row.Bytes(4),
        row.Bytes(5),
        row.Bytes(6),
        row.Instant(7),
        row.GetInt64(8));
}
