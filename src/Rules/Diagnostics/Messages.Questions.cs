using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Diagnostics;

public static partial class Messages
{
    public static Diagnostic UnknownFact(SourcePosition at, string name, string decision, IEnumerable<string> known) =>
        Error("PE0601", at, $"'{decision}' has no fact '{name}'.", $"one of {string.Join(", ", known)}", NearestName.Of(name, known));

    public static Diagnostic UnknownFactValue(SourcePosition at, string fact, string value, IEnumerable<string> known) =>
        Error("PE0602", at, $"'{value}' is not a value of '{fact}'.", $"one of {string.Join(", ", known)}", NearestName.Of(value, known));

    public static Diagnostic WrongFactType(SourcePosition at, string fact, string actual, string expected) =>
        Error("PE0603", at, $"'{fact}' is {actual}.", expected);

    public static Diagnostic ImpossibleDate(SourcePosition at, string fact, string text, string expected) =>
        Error("PE0604", at, $"'{fact}' is '{text}', which the calendar does not have.", expected);

    public static Diagnostic InstantWithoutOffset(SourcePosition at, string fact, string text) =>
        Error("PE0605", at, $"'{fact}' is '{text}', without an offset from UTC: nobody can say which moment that is.",
            "an instant with its offset, such as 2023-10-12T09:00:00+08:00");

    public static Diagnostic FactOutOfRange(SourcePosition at, string fact, string text, string expected) =>
        Error("PE0606", at, $"'{fact}' is {text}.", expected);

    public static Diagnostic DuplicateFact(SourcePosition at, string fact) =>
        Error("PE0607", at, $"'{fact}' is given twice.", "each fact once");

    public static Diagnostic AlternativesConflict(SourcePosition at, string one, string other) =>
        Error("PE0608", at, $"'{one}' and '{other}' are two ways of saying the same thing. Give one of them.", $"'{one}' or '{other}'");

    public static Diagnostic ConstraintViolated(SourcePosition at, string expression, Label message) =>
        Error("PE0609", at, $"{message.Zh} ({message.En})", expression);

    public static Diagnostic TextTooLong(SourcePosition at, string fact, int length, int most) =>
        Error("PE0610", at, $"'{fact}' has {length} characters.", $"at most {most} characters");

    public static Diagnostic QuestionNotJson(SourcePosition at, string reason) =>
        Error("PE0611", at, $"The facts are not valid JSON: {reason}", "one JSON object");

    public static Diagnostic BadReview(SourcePosition at, string fact, string problem) =>
        Error("PE0612", at, $"'{fact}' holds a review that {problem}.",
            "{ \"organ\", \"outcome\": passed, returned or rejected, and where known \"aspect\" and \"on\" }");

    /// <summary>A question that cannot be answered because a due day lies outside the calendar.</summary>
    public static Diagnostic DueDayOutOfCalendar(SourcePosition at, string rule) =>
        Error("PE0613", at, $"The due day of the rule '{rule}' lies outside the years 1 to 9999 for these facts.", "facts whose dates can be counted from");
}
