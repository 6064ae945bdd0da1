namespace PolicyEngine.Rules.Diagnostics;

public static partial class Messages
{
    public static Diagnostic NotAPackage(SourcePosition at, string reason) =>
        Error("PE0701", at, $"The published version is not a package of policies: {reason}", "a package as 'policy publish' writes it");

    public static Diagnostic PackageOfAnotherEngine(SourcePosition at, string engine, string own) =>
        Error("PE0702", at, $"The version was published for engine {engine}, and this host is engine {own}: its answers might differ. Publish the files again from this program.",
            $"a version of engine {own}");

    public static Diagnostic PackageHashDiffers(SourcePosition at, string hash, string computed) =>
        Error("PE0703", at, $"The version is called {hash}, and its content has the hash {computed}: it was changed after it was published.", "the content that was published");

    public static Diagnostic NotInForce(SourcePosition at, string id, DateOnly day, DateOnly? first) =>
        Error("PE0704", at,
            first is { } from && day < from
                ? $"No version of '{id}' was in force on {day:yyyy-MM-dd}; the first one applies from {from:yyyy-MM-dd}. Activate a version from an earlier day where it is to answer for that act."
                : $"'{id}' was switched off on {day:yyyy-MM-dd}: no version of it answers for an act of that day.",
            "an act of a day on which a version is in force");

    public static Diagnostic VersionMissing(SourcePosition at, string hash) =>
        Error("PE0705", at, $"The activated version {hash} is not in the database. Restore it from a copy, or publish and activate another.", "a version that this database holds");

    public static string VersionRefused(string id, IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        return $"'{id}' has {errors.Count} mistake{(errors.Count == 1 ? "" : "s")} and is not published or activated; the first: {errors[0]}";
    }

    public static string VersionChanged(string kind, string name, string hash, string computed, IReadOnlyList<string> files) =>
        $"The version {hash} of the {kind} '{name}' was changed after it was published: its content has the hash {computed}."
        + (files.Count == 0 ? "" : $" Changed: {string.Join(", ", files)}.") + " Restore it from a copy.";

    public static string VersionNotInLedger(string kind, string name, string hash) =>
        $"The version {hash} of the {kind} '{name}' was put in beside the ledger: no entry says that it was published.";
}
