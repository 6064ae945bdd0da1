namespace PolicyEngine.Storage;

/// <summary>Owns every message of this room. Ids: PE11xx.</summary>
internal static class Messages
{
    public static string DatabaseInUse(string file, string? owner) =>
        $"The database '{file}' is open in another host{(owner is null ? "" : $" ({owner})")}. One host writes to an SQLite file: stop that one, "
        + "use its HTTP interface, or move to PostgreSQL, where any number of hosts may work.";

    public static string ScriptChanged(string script) =>
        $"The migration '{script}' was changed after this database ran it. Put it back as it was, and write the change as a new script with the next number.";

    public static string NewerDatabase(string script) =>
        $"The database was made by a newer version of this program: it ran '{script}', which this one does not know. Start the newer version.";

    public static string ReadOnly(string file) =>
        $"'{file}' was opened for reading. A command is carried out by the host: use its HTTP interface.";

    public static string Stopping => "The host is stopping.";

    public static string CommitUnanswered =>
        "the connection was lost while it was being committed.";

    public static string PayloadNotJson(string reason) => $"The payload of a ledger entry must be one JSON object: {reason}";

    public static string PersonalFieldMissing(string pointer) =>
        $"The payload has no value at '{pointer}', which is said to be personal. Correct the pointer, or leave it out where the value is not given.";

    public static string NoPointer(string pointer) => $"'{pointer}' is no JSON pointer: it begins with a slash, as /signer/name.";
}
