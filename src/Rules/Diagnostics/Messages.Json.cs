namespace PolicyEngine.Rules.Diagnostics;

public static partial class Messages
{
    public static Diagnostic NotJson(SourcePosition at, string reason) =>
        Error("PE0101", at, $"The file is not valid JSON: {reason}", "one complete JSON value without comments");

    public static Diagnostic DuplicateMember(SourcePosition at, string name, int firstLine) =>
        Error("PE0102", at, $"The member '{name}' is written twice in one object (first on line {firstLine}). Remove one.", "each member once");

    public static Diagnostic UnknownMember(SourcePosition at, string name, IEnumerable<string> known) =>
        Error("PE0103", at, $"The member '{name}' is not known here. Remove it or correct its name.",
            $"one of {string.Join(", ", known)}", NearestName.Of(name, known));

    public static Diagnostic MissingMember(SourcePosition at, string name) =>
        Error("PE0104", at, $"The member '{name}' is missing. Add it.", $"\"{name}\"");

    public static Diagnostic WrongJsonKind(SourcePosition at, string what, string expected, string actual) =>
        Error("PE0105", at, $"'{what}' is {actual}.", expected);

    public static Diagnostic UnknownWord(SourcePosition at, string what, string word, IEnumerable<string> known) =>
        Error("PE0106", at, $"'{word}' is not a known {what}.", $"one of {string.Join(", ", known)}", NearestName.Of(word, known));

    public static Diagnostic BadDate(SourcePosition at, string text) =>
        Error("PE0107", at, $"'{text}' is not a day of the calendar.", "a date as yyyy-MM-dd");

    public static Diagnostic FileUnreadable(SourcePosition at, string reason) =>
        Error("PE0108", at, $"The file cannot be read: {reason}", "a readable UTF-8 file");

    public static Diagnostic ExtensionLooksMisspelt(SourcePosition at, string name, string near) =>
        Warning("PE0109", at, $"The member '{name}' is not one of ours and has no effect. If it is not another tool's, correct its name.",
            nearest: near);
}
