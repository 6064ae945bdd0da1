namespace PolicyEngine.Transactions;

/// <summary>Owns every message of this room. Ids: PE10xx; Storage has PE11xx.</summary>
internal static partial class Messages
{
    public static string Conflict(string what, string key, long? expected) => expected is null
        ? $"The {what} '{key}' exists already. Read it, and change it instead of making it."
        : $"The {what} '{key}' is no longer at revision {expected}: somebody changed it first. Read it again and decide again.";

    public static string Unavailable(string reason) =>
        $"The database could not keep the change: {reason} Nothing of it was committed; try again when that is mended.";

    public static string MayBeKept(string reason) =>
        $"It is not known whether the change was kept: {reason} Repeat the command with the same idempotency key: it is answered, not carried out twice.";

    public static string RightDenied(Actor actor, string right, string scope) =>
        $"'{actor}' does not hold the right '{right}' {(scope == IRights.Everywhere ? "everywhere" : $"for '{scope}'")}. "
        + "Ask an administrator to grant it.";

    public static string PersonErased(string person) =>
        $"There is no key for the person '{person}': they were erased, or never entered. Enter them anew under a new pseudonym.";

    public static string UnknownVersion(string kind, string name, string? hash) =>
        $"No version{(hash is null ? "" : $" {hash}")} of the {kind} '{name}' was published here. Publish it first, then activate it.";
}
