using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Diagnostics;

internal static partial class WorkflowMessages
{
    public static Diagnostic BlankCron(SourcePosition at) =>
        Error("PE1253", at, "The cron expression is blank, so that the workflow would wait here for ever.", "six fields, seconds first, such as 0 0 9 * * MON-FRI");

    public static Diagnostic BlankCronTrigger(SourcePosition at) =>
        Warning("PE1254", at, "The cron expression is blank: this does not start the workflow.");

    public static Diagnostic BadCron(SourcePosition at, string text) =>
        Error("PE1255", at, $"'{text}' is not a cron expression.", "six fields, seconds first, such as 0 0 9 * * MON-FRI");

    public static Diagnostic UnknownTimeZone(SourcePosition at, string name) =>
        Error("PE1256", at, $"'{name}' is not a time zone.", "an IANA name, such as Asia/Shanghai");

    public static Diagnostic BadAmount(SourcePosition at, IReadOnlyCollection<string> units) =>
        Error("PE1257", at, "This is not an amount of time.", $"{{ \"value\": 7, \"unit\": \"…\" }} with one of {string.Join(", ", units)}");

    public static Diagnostic IntervalTooShort(SourcePosition at, string text) =>
        Error("PE1258", at, $"An interval of '{text}' would start the workflow without rest.", "at least 00:00:01");

    public static Diagnostic BadDue(SourcePosition at) =>
        Error("PE1259", at, "This does not say when the task is due.",
            "{ \"amount\": { \"value\": 7, \"unit\": \"workingDays\" }, \"from\"?: expression, \"direction\"?: \"after\" or \"before\" }, or { \"on\": expression }");

    public static Diagnostic TaskWithoutRole(SourcePosition at) =>
        Error("PE1237", at, "The task does not say who is to do it. Add its 'role'.", "\"role\": \"…\"");

    public static Diagnostic UnknownOwnMember(SourcePosition at, string name, string what, IReadOnlyCollection<string> known) =>
        Error("PE1238", at, $"'{what}' has no member '{name}'.", $"one of {string.Join(", ", known)}", NearestName.Of(name, known));

    public static Diagnostic BadRetry(SourcePosition at) =>
        Error("PE1239", at, "This does not say how often to try again.", "{ \"attempts\": 3, \"delay\": \"00:05:00\", \"factor\"?: 2 }, with at most 100 attempts");
}
