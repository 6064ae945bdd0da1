using System.Globalization;

namespace PolicyEngine.Activities.Diagnostics;

// Plans and tasks.
internal static partial class StepMessages
{
    public const string TaskWithoutName = "a task of it has no id or no name. Give both.";
    public const string UnitWithoutName = "its unit has no id or no department. Give both.";

    public static string TaskWithoutDays(string id) => $"the task '{id}' has no first or no last day. Give both.";

    public static string TaskNeverDone(string id) => $"the task '{id}' is carried out less than once a year. Correct its 'timesPerYear'.";

    public static string TaskIsComplete(string id, DateOnly since) =>
        string.Create(CultureInfo.InvariantCulture, $"The task '{id}' was declared complete on {since:yyyy-MM-dd} already.");

    public static string VisitsAreOpen(string id) =>
        $"The task '{id}' has visits that have not ended. End them, or record why they cannot take place; then retry the step.";
}
