using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Activities.Diagnostics;

// Acts, days and item lists.
internal static partial class StepMessages
{
    public const string WithoutUnit = "it names no unit. Give its 'unit'.";
    public const string WithoutItems = "it has no items. Give at least one.";
    public const string ItemWithoutName = "one of its items has no id or no name. Give both.";

    public static string Twice(string id) => $"the id '{id}' stands twice in it. Give each its own.";

    public static Diagnostic ActNotKebabCase(SourcePosition at, string act) =>
        Error("PE1421", at, $"'{act}' cannot be the name of an act: the ledger keeps it as the type of an entry. Write small letters and hyphens.", "meeting-held");

    public static Diagnostic NotATime(SourcePosition at, string time) => Error("PE1422", at, NoTimeOfDay(time), "09:00");

    public static string NoTimeOfDay(string time) => $"'{time}' is no time of day. Write hours and minutes.";
}
