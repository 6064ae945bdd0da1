using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Diagnostics;

public static partial class SupervisionMessages
{
    public static Diagnostic CreditCodeLength(SourcePosition at, string text) =>
        Error("PE0820", at, $"'{text}' has {text.Length} characters and is not a unified social credit code. A table program may have made a number of it: set the column to text.", "18 characters");

    public static Diagnostic CreditCodeCharacter(SourcePosition at, string text, int place, string expected, string? nearest) =>
        Error("PE0821", at, $"Character {place} of the credit code '{text}' is '{text[place - 1]}', which cannot stand there.", expected, nearest);

    public static Diagnostic CreditCodeCheck(SourcePosition at, string text, char expected, string? nearest) =>
        Error("PE0822", at, $"The check character of the credit code '{text}' does not fit: a character is wrong, or two have changed places.", $"'{expected}' at the end, if all others are right", nearest);

    public static Diagnostic CreditCodeKind(SourcePosition at, string code, string kind, IEnumerable<string> beginnings) =>
        Error("PE0823", at, $"The credit code '{code}' cannot be that of '{kind}'.", $"a code that begins with {string.Join(", ", beginnings)}");

    public static Diagnostic CreditCodeNotOfKind(SourcePosition at, string kind) =>
        Error("PE0824", at, $"An object of the kind '{kind}' has no credit code of its own.", "an empty field, and a number in 对象编号");
}
