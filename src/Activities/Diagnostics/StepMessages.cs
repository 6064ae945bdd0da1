using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Activities.Diagnostics;

/// <summary>Owns every message that domain steps can cause, one part a concept. Ids: PE14xx.</summary>
internal static partial class StepMessages
{
    public static Diagnostic InputNowhere(SourcePosition at, string input, string type) =>
        Error("PE1401", at, $"The {type} needs '{input}'. Set it, or set 'answer' to what a person answers with it.", $"\"{input}\" or \"answer\"");

    public static Diagnostic StepNotText(SourcePosition at) =>
        Error("PE1402", at, "'step' names the step in its procedure. Write one text.", "\"step\": \"plan-review\"");

    public static Diagnostic ClausesNotTexts(SourcePosition at) =>
        Error("PE1402", at, "'clauses' lists the clauses that ask for the step. Write a list of their ids.", "\"clauses\": [\"art-5\"]");

    public static string WrongAnswer(string input, string value, string expected) =>
        $"The answer says '{value}' for '{input}', and this needs {expected}. Correct the answer, then retry the step.";

    public static string NoValue(string input, string type) =>
        $"The {type} has no value for '{input}': neither the file nor the answer gives one. Give it, then retry the step.";

    public static string WrongRecord(string input, string type, string reason) =>
        $"The {type} cannot read '{input}': {reason}";

    public static string NoSuchThing(string kind, string id) =>
        $"There is no {kind} '{id}'. Correct the id, then retry the step.";

    private static Diagnostic Error(
        string id, SourcePosition at, string message, string? expected = null, string? nearest = null) =>
        new(id, Severity.Error, at, message, expected, nearest);
}
