namespace PolicyEngine.Rules.Diagnostics;

public static partial class Messages
{
    public static Diagnostic LaxerValueOverridden(SourcePosition at, string parameter, string nearer, string higher) =>
        Warning("PE0330", at, $"The value of '{parameter}' of '{nearer}' is laxer than that of '{higher}', which prevails.",
            "a value at least as strict");

    public static Diagnostic LayersDisagreeOnType(SourcePosition at, string parameter, string type, string higher, string other) =>
        Error("PE0331", at, $"'{parameter}' is of type {type} here, but of type {other} in '{higher}'.", other);

    public static Diagnostic ValuesNotComparable(SourcePosition at, string parameter, string nearer, string higher) =>
        Warning("PE0332", at, $"Which value of '{parameter}' is stricter, that of '{nearer}' or that of '{higher}', cannot be told; the higher one prevails.",
            "values counted from the same fact in the same unit");

    public static Diagnostic ReadingOfHigherLayerPrevails(SourcePosition at, string reading, string nearer, string higher) =>
        Warning("PE0333", at, $"'{nearer}' takes another option of the reading '{reading}' than '{higher}', which prevails.", "the same option");
}
