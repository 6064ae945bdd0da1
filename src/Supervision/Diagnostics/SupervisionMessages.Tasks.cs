namespace PolicyEngine.Supervision.Diagnostics;

// Tasks outside a plan: PE086x.
public static partial class SupervisionMessages
{
    public const string TaskWithoutName = "it has no id or no name. Give both.";
    public const string TaskWithoutLocality = "it has no locality. Name one.";
    public const string TaskWithoutUnit = "its unit has no id or no department. Give both.";
    public const string TaskWithoutLists = "items, samples and participants are lists; leave them out, or give a list.";
    public const string TaskEndsFirst = "its last day lies before its first. Correct them.";

    public static string TaskCannotBeOpened(string reason) => $"The task cannot be kept so: {reason}";

    public static string TaskIsOfPlan(string task, string plan) =>
        $"The task {task} is of the plan {plan}: what is carried out is what was reviewed. Adjust the plan.";

    public static string TaskHasObjects(string task) =>
        $"The task {task} has its objects, or is complete: the draw rests on what was entered. It is not corrected any more; open another one.";

    public static string NotForCorrection(string task) =>
        $"Of the task {task} only what people enter can be corrected: its id, its locality, its round and what procedures have recorded stay as they were read.";

    public static string EventOfNoVisit(string visit, string objectId) =>
        $"The visit {visit} of {objectId} is neither kept nor in the dossier: the object was not drawn for it. Enter how it came to be drawn first.";
}
