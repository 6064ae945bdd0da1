using System.Data.Common;

namespace PolicyEngine.Storage;

/// <summary>An entry that has no place yet.</summary>
internal sealed record WaitingEntry(long Ordinal, byte[] Hash)
{
    public static WaitingEntry Read(DbDataReader row) => new(row.GetInt64(0), row.Bytes(1));
}
