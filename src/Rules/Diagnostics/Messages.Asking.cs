namespace PolicyEngine.Rules.Diagnostics;

public static partial class Messages
{
    public static Diagnostic UnknownJurisdiction(SourcePosition at, string id, IEnumerable<string> known) =>
        Error("PE0521", at, $"There is no locality '{id}'.", $"one of {string.Join(", ", known)}", NearestName.Of(id, known));

    public static Diagnostic UnknownDecision(SourcePosition at, string id, IEnumerable<string> known) =>
        Error("PE0522", at, $"There is no decision '{id}'.", $"one of {string.Join(", ", known)}", NearestName.Of(id, known));

    public static Diagnostic JurisdictionWithoutVersion(SourcePosition at, string id) =>
        Error("PE0523", at, $"The locality '{id}' has mistakes in its files and no earlier good version. See 'validate' for them.", "files without mistakes");

    public static Diagnostic LineTooLong(SourcePosition at, int bytes) =>
        Error("PE0524", at, $"The line is longer than {bytes} bytes and was not read. Put each question on its own line.", $"at most {bytes} bytes");

    /// <summary>A remark on an outcome.</summary>
    public static string ActBeforeDocument(DateOnly act, DateOnly from) =>
        $"行为日{act:yyyy-MM-dd}早于文件施行日{from:yyyy-MM-dd} (the act lies before the document's first day in force)";

    /// <inheritdoc cref="ActBeforeDocument"/>
    public static string ActAfterDocument(DateOnly act, DateOnly to) =>
        $"行为日{act:yyyy-MM-dd}晚于文件失效日{to:yyyy-MM-dd} (the act lies after the document's last day in force)";
}
