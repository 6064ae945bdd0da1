using System.Data.Common;
using System.Globalization;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>Reads and writes the column types that both databases share.</summary>
public static class RowValues
{
    private const string DayFormat = "yyyy-MM-dd";

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static byte[] Bytes(this DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static DateTimeOffset Instant(this DbDataReader row, int column) => Instants.FromMicroseconds(row.GetInt64(column));

    public static DateTimeOffset? InstantOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Instants.FromMicroseconds(row.GetInt64(column));

    public static DateOnly Day(this DbDataReader row, int column) => ParseDay(row.GetString(column));

    public static DateOnly? DayOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : ParseDay(row.GetString(column));

    /// <summary>The day as a column holds it.</summary>
    public static string ToColumn(this DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The moment as a column holds it.</summary>
    public static long ToColumn(this DateTimeOffset instant) => Instants.ToMicroseconds(instant);

    private static DateOnly ParseDay(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);
}
