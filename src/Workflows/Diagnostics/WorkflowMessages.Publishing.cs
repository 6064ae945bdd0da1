using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Diagnostics;

internal static partial class WorkflowMessages
{
    public static Diagnostic UnknownActivityType(SourcePosition at, string type, string? instead, IEnumerable<string> known) =>
        Error("PE1211", at, $"Activities of the type '{type}' are not run here. The activity is kept, and the workflow cannot be published with it.",
            instead, instead is null ? NearestName.Of(type, known) : null);

    public static Diagnostic NotFoundActivity(SourcePosition at, string? original) =>
        Error("PE1212", at, $"Another tool did not know this activity{(original is null ? "" : $" of the type '{original}'")} and put a placeholder in its place. Restore it from 'originalActivityJson'.",
            "the activity itself");

    public static Diagnostic InputNotSet(SourcePosition at, string input, string type) =>
        Error("PE1222", at, $"The {type} needs its '{input}'. Set it.", $"\"{input}\"");

    public static Diagnostic InputNotFixed(SourcePosition at, string input, string type) =>
        Error("PE1223", at, $"'{input}' of this {type} must be written in the file: it is read before any instance runs.", "a Literal or an Object");

    public static Diagnostic UnknownInputOfType(SourcePosition at, string input, string type, IReadOnlyCollection<string> known) =>
        Error("PE1224", at, $"The {type} has no input '{input}' here, so that what it says would be passed over. Remove it.",
            known.Count == 0 ? null : $"one of {string.Join(", ", known)}", NearestName.Of(input, known));

    public static Diagnostic OutputGoesNowhere(SourcePosition at, string output, string id) =>
        Warning("PE1225", at, $"The output '{output}' goes to '{id}', which is no variable here: its value is lost.", "the id of a variable, or null");

    public static Diagnostic ActivityInUnknownPlace(SourcePosition at, string slot, string type) =>
        Error("PE1226", at, $"The {type} does not run the activity in its '{slot}'. Move it to a place that is run.");

    public static Diagnostic DuplicateVariable(SourcePosition at, string id, int firstLine) =>
        Error("PE1227", at, $"The id '{id}' is that of a variable on line {firstLine} already. Choose another.", "an id that is unique in the workflow");

    public static Diagnostic ForeignType(SourcePosition at, string type, string what) =>
        Warning("PE1228", at, $"The type '{type}' of {what} is not known here: its values are kept as the JSON they are.");

    public static Diagnostic UnknownStrategy(SourcePosition at, string what, string name, IReadOnlyCollection<string> known) =>
        Error("PE1229", at, $"'{name}' is not a strategy that is run here for '{what}'.", $"one of {string.Join(", ", known)}", NearestName.Of(name, known));

    public static Diagnostic LostConnections(SourcePosition at, int count) =>
        Error("PE1230", at, $"Another tool lost {count} connection{(count == 1 ? "" : "s")} of this flowchart and noted {(count == 1 ? "it" : "them")} here. Connect again what belongs together, then remove the note.");

    public static Diagnostic UnknownMode(SourcePosition at, string what, string mode, IReadOnlyCollection<string> known) =>
        Error("PE1231", at, $"'{mode}' is not a '{what}' that is run here.", $"one of {string.Join(", ", known)}", NearestName.Of(mode, known));

    public static Diagnostic CaseWithoutLabel(SourcePosition at) =>
        Error("PE1232", at, "The case has no 'label'. Give it one.", "{ \"label\": \"…\", \"condition\": { \"type\": …, \"value\": … } }");

    public static Diagnostic ForkWithoutBranches(SourcePosition at) =>
        Error("PE1233", at, "The fork has no branches, so that nothing would come after it.", "a list of names, such as \"[\\\"A\\\", \\\"B\\\"]\"");

    public static Diagnostic BreakOutsideLoop(SourcePosition at) =>
        Error("PE1234", at, "There is no loop around this Elsa.Break. Move it into one.", "an Elsa.ForEach, ParallelForEach, For or While around it");

    public static Diagnostic StepOfZero(SourcePosition at) =>
        Error("PE1235", at, "A step of 0 never comes to the end.", "a step other than 0");

    public static Diagnostic UnknownOutput(SourcePosition at, string name, IEnumerable<string> known) =>
        Error("PE1236", at, $"The workflow has no output '{name}'. Declare it under 'outputs'.", null, NearestName.Of(name, known));
}
