using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Diagnostics;

internal static partial class WorkflowMessages
{
    public static Diagnostic UnknownExpressionType(SourcePosition at, string type, IEnumerable<string> known) =>
        Error("PE1213", at, $"Expressions of the type '{type}' are not run here. It is kept, and the workflow cannot be published with it.",
            $"one of {string.Join(", ", known)}", NearestName.Of(type, known));

    public static Diagnostic ScriptRefused(SourcePosition at, string language, string equivalent) =>
        Error("PE1214", at, $"{language} is not run here.", equivalent);

    public static Diagnostic WrongLiteral(SourcePosition at, string value, string expected) =>
        Error("PE1215", at, $"'{value}' is not {expected}. Correct it.");

    public static Diagnostic UnknownVariable(SourcePosition at, string name, IEnumerable<string> known) =>
        Error("PE1216", at, $"There is no variable '{name}' here. Declare it in the workflow or in a container around this activity.", null, NearestName.Of(name, known));

    public static Diagnostic UnknownInput(SourcePosition at, string name, IEnumerable<string> known) =>
        Error("PE1217", at, $"The workflow has no input '{name}'. Declare it under 'inputs'.", null, NearestName.Of(name, known));

    public static Diagnostic ObjectNotJson(SourcePosition at, string reason) =>
        Error("PE1218", at, $"The value of an Object expression is JSON text, and this is not: {reason}", "JSON text, such as \"[1, 2]\"");

    public static Diagnostic TypeNotInRuleLanguage(SourcePosition at, string name, string type) =>
        Error("PE1219", at, $"'{name}' holds {type}, which expressions cannot compare. Give it a type of its own, such as String or Decimal.",
            "Boolean, a number, String, DateOnly or DateTimeOffset");

    public static Diagnostic WrongExpressionType(SourcePosition at, string text, string expected) =>
        Error("PE1220", at, $"'{text}' does not give {expected}. Correct it.");

    public static Diagnostic UnknownExpressionName(SourcePosition at, string name) =>
        Error("PE1260", at, $"'{name}' is no name that expressions know here.", "Variables.Name, Input.Get(\"Name\"), CorrelationId, WorkflowInstanceId, or a function of the rule language");

    public static Diagnostic UnlikelyDuration(SourcePosition at, string text) =>
        Warning("PE1221", at, $"'{text}' is {text.Split(':')[0].Trim()} days, not hours: so .NET and Elsa read it. Write the days before a point.",
            "such as 3.00:00:00 for three days; or customProperties.amount, with a unit");
}
