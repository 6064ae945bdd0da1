namespace PolicyEngine.Storage;

/// <summary>
/// For whom an event is, in a column that is never null: so that one index finds both what is for one and what is for all.
/// </summary>
internal static class EventAddress
{
    public const string All = "*";
    private const char One = '=';

    public static string Of(string? id) => id is null ? All : One + id;

    public static string? Id(string column) => column == All ? null : column[1..];
}
