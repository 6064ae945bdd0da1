using System.Data.Common;

namespace PolicyEngine.Storage;

/// <summary>Ordinals (both inclusive) that were passed without an entry.</summary>
/// <param name="Before">Whatever transaction took one of them has a smaller number; null while nobody can say.</param>
internal sealed record LedgerGap(long First, long Last, long? Before)
{
    public static LedgerGap Read(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.NumberOrNull(2));
}
