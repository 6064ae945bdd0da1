using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Diagnostics;

internal static partial class WorkflowMessages
{
    public static Diagnostic WrongShape(SourcePosition at, string what, string expected, string actual) =>
        Error("PE1201", at, $"'{what}' is {actual}.", expected);

    public static Diagnostic DefinitionWithoutId(SourcePosition at) =>
        Error("PE1202", at, "The definition has no 'definitionId', so that its versions cannot be told to belong together. Add one.", "\"definitionId\": \"…\"");

    public static Diagnostic DefinitionWithoutRoot(SourcePosition at) =>
        Error("PE1203", at, "The definition has no 'root' activity. Add one.", "an Elsa.Flowchart or an Elsa.Sequence");

    public static Diagnostic ActivityWithoutType(SourcePosition at) =>
        Error("PE1204", at, "The activity has no 'type'. Add it.", "\"type\": \"Elsa.…\"");

    public static Diagnostic ActivityWithoutId(SourcePosition at, string? type) =>
        Error("PE1205", at, $"The activity{(type is null ? "" : $" of type {type}")} has no 'id'. Add one that is unique among its neighbours.", "\"id\": \"…\"");

    public static Diagnostic DuplicateActivityId(SourcePosition at, string id, int firstLine) =>
        Error("PE1206", at, $"The id '{id}' is that of a neighbouring activity on line {firstLine} already. Choose another.", "an id that is unique among its neighbours");

    public static Diagnostic ConnectionWithoutEnd(SourcePosition at, string end) =>
        Error("PE1207", at, $"The connection does not say which activity is its {end}.", $"\"{end}\": {{ \"activity\": \"…\", \"port\": \"…\" }}");

    public static Diagnostic WithoutName(SourcePosition at) =>
        Error("PE1208", at, "This has no 'name'. Add one.", "\"name\": \"…\"");
}
