using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Diagnostics;

public static partial class SupervisionMessages
{
    public static Diagnostic LineTooLong(SourcePosition at) =>
        Error("PE0818", at, "From here on the file has no line ends, as no register is written.", "one entry a line");

    public static Diagnostic EmptyRegister(SourcePosition at) =>
        Error("PE0801", at, "The file is empty.", "a first line of headers, and a line for each entry");

    public static Diagnostic MissingColumn(SourcePosition at, IReadOnlyList<string> headers, string? nearest) =>
        Error("PE0802", at, $"The column '{headers[0]}' is missing.", $"a header of {string.Join("、", headers)}", nearest);

    public static Diagnostic UnknownColumn(SourcePosition at, string header, string? nearest) =>
        Warning("PE0803", at, $"The column '{header}' is not known and is not read.", "a header of the register", nearest);

    public static Diagnostic DuplicateColumn(SourcePosition at, string header, string first) =>
        Error("PE0804", at, $"The column '{header}' says the same as the column '{first}' before it. Remove one.", "each column once");

    public static Diagnostic WrongFieldCount(SourcePosition at, int fields, int headers) =>
        Error("PE0805", at, $"The line has {fields} fields. A comma inside a field needs quotation marks around the field.", $"{headers} fields, as the line of headers");

    public static Diagnostic BadQuotation(SourcePosition at) =>
        Error("PE0806", at, "A quotation mark stands inside a field without quotation marks, or is not closed before the end of the line.", "a field within quotation marks on one line, each mark inside it doubled");

    public static Diagnostic BadEncoding(SourcePosition at, string header) =>
        Error("PE0807", at, $"The field '{header}' holds characters that could not be read.", "UTF-8 or GB 18030 throughout the file");

    public static Diagnostic EmptyField(SourcePosition at, string header) =>
        Error("PE0808", at, $"The field '{header}' is empty.", header);

    public static Diagnostic FieldTooLong(SourcePosition at, string header, int length, int limit) =>
        Error("PE0809", at, $"The field '{header}' has {length} characters.", $"at most {limit}");

    public static Diagnostic UnknownFieldValue(SourcePosition at, string header, string value, IEnumerable<string> expected, string? nearest) =>
        Error("PE0810", at, $"'{value}' is not a value of '{header}'.", $"one of {string.Join("、", expected)}", nearest);

    public static Diagnostic BadFieldDate(SourcePosition at, string header, string value) =>
        Error("PE0811", at, $"'{value}' in '{header}' is not a day of the calendar.", "a date such as 2024-01-31, 2024/1/31 or 2024年1月31日");

    public static Diagnostic BadArea(SourcePosition at, string value) =>
        Error("PE0812", at, $"'{value}' is not the code of a division.", "6, 9 or 12 digits (GB/T 2260)");

    public static Diagnostic DuplicateEntry(SourcePosition at, string id, int firstLine) =>
        Error("PE0813", at, $"'{id}' was entered before, on line {firstLine}. Keep one of the two.", "each entry once");

    public static Diagnostic MistakesLeftOut(SourcePosition at, long more) =>
        Error("PE0814", at, $"{more} further mistakes are not listed. Mend those that are, and import again.");

    public static Diagnostic CertificateEndsFirst(SourcePosition at, DateOnly from, DateOnly to) =>
        Error("PE0815", at, $"The certificate ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.", "a last day on or after the first");

    public static Diagnostic EndsFirst(SourcePosition at, string field, DateOnly from, DateOnly to) =>
        Error("PE0827", at, $"One of the {field} ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.", "a last day on or after the first");

    public static Diagnostic NeitherCodeNorNumber(SourcePosition at, string kind) =>
        Error("PE0816", at, $"The entry ({kind}) has neither a credit code nor a number, so that nothing can be filed under it.", "统一社会信用代码, or 对象编号 for what has none");

    public static Diagnostic DuplicateWord(SourcePosition at, string list, string id) =>
        Error("PE0817", at, $"'{id}' is written twice in '{list}'.", "each id once");
}
