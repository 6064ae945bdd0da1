using System.Globalization;

namespace PolicyEngine.PolicyHost;

/// <summary>Owns every message of this room. Ids: PE15xx.</summary>
internal static class HostMessages
{
    public static string NoIdempotencyKey =>
        "A command needs the header 'Idempotency-Key': any text of 1 to 200 characters that is new for each command and the same when it is repeated.";

    public static string NoRevision => "A change names the revision that it was decided on: give the ETag of what was read in the header 'If-Match'.";

    public static string DatabaseNotOpened(string database, string reason) =>
        $"The database {database} cannot be opened: {reason} Name the database's folder, which can be written, with --data, or a PostgreSQL database with --database.";

    public static string KeyUsed(string key) =>
        $"The idempotency key '{key}' was used for another command. Take a new key for a new command.";

    public static string BadBody(string reason) => $"The body cannot be taken: {reason}";

    public static string NotFound(string what, string id) => $"There is no {what} '{id}'.";

    public static string BadParameter(string name, string value, string expected) => $"'{name}' is '{value}'; expected is {expected}.";

    public static string TooLong(int most) => string.Create(CultureInfo.InvariantCulture, $"The body is longer than {most} bytes.");

    public static string NoRegisterWords =>
        "No locality in force brings the lists of values of registers (registers/registers.json), which an import is checked by. Publish and activate one that does.";

    public static string NoResultCodes =>
        "No locality in force brings the result codes (registers/result-codes.json), which a dossier is read by. Publish and activate one that does.";

    public static string NotNow(string reason) => reason;

    public static string InProcedure(string what, string id, string instance) =>
        $"The {what} '{id}' is in the hands of the procedure '{instance}'. Do its task in the worklist; or cancel the procedure, and then record it here.";

    public static string DamagedRecord(string draw, string reason) =>
        $"The kept record of the draw '{draw}' does not verify, and is not handed out: {reason} Take an exported copy, and look into the ledger and the backups.";

    public static string NoSuchForm(string draw, string reason) => $"The draw '{draw}' has no such record: {reason}";

    public const string NotYetMade = "it is announced and not made yet. Its announcement is in the draw itself.";

    public const string NotDrawnHere = "this host did not draw it. What the platform published about it stands with the platform.";

    public const string NothingDrawn = "nothing could be drawn from its lists, and nothing was chosen.";

    public const string TakenWithoutDraw = "its objects were taken without a draw.";
}
