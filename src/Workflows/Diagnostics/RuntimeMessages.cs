namespace PolicyEngine.Workflows.Diagnostics;

/// <summary>Owns what the runtime says to people: incidents and refused commands. Ids PE126x–PE129x.</summary>
internal static class RuntimeMessages
{
    public static string Unknown(string expression, IEnumerable<string> missing) =>
        $"'{expression}' cannot be decided: {string.Join(", ", missing)} was never set. Set it, then retry the step.";

    public static string WrongValue(string what, string value, string expected) =>
        $"{what} is '{value}', and this needs {expected}. Correct the value, then retry the step.";

    public static string NeverRests(int steps) =>
        $"The instance ran {steps} steps without waiting for anything, so that it was stopped. Give its loop an end, or something to wait for.";

    public static string InputMissing(string input) => $"The input '{input}' has no value. Bind it to one, then retry the step.";

    public static string NoActiveVersion(string definition) =>
        $"No version of the workflow '{definition}' is active today. Activate one, then retry the step.";

    public static string UnknownOutcome(string outcome, IEnumerable<string> known) =>
        $"The step gave the outcome '{outcome}', which is not one of {string.Join(", ", known)}. Nothing is wired to it.";

    public static string ChildNotFinished(string activity, string status) => status == "Refused"
        ? $"The workflow that '{activity}' starts was refused: it allows one running instance, and one is running."
        : $"The workflow that '{activity}' waited for was {status.ToLowerInvariant()}.";

    public static string VersionNotHeld(string definition, string hash) =>
        $"Version {hash} of the workflow '{definition}' is not held by this database.";

    public static string VersionNotRunnable(string definition, string hash, string reason) =>
        $"Version {hash} of the workflow '{definition}' cannot be run by this host: {reason}";

    public static string NoInstance(string id) => $"There is no workflow instance '{id}'.";

    public static string NotRunning(string id, string status) => $"The workflow instance '{id}' is {status} already.";

    public static string NothingToRetry(string id) => $"The workflow instance '{id}' has no failed step to retry.";

    public static string NoTask(string id) => $"There is no task '{id}'.";

    public static string TaskOver(string id, string status) => $"The task '{id}' is {status} already.";

    public static string TaskTaken(string id, string by) => $"The task '{id}' is claimed by '{by}'. They must release it first.";

    public static string TaskNotForYou(string id, string role) => $"The task '{id}' is for the role '{role}' in its candidate units.";

    public static string TaskNotClaimed(string id) => $"The task '{id}' is not claimed by you.";

    public static string RefusedResult(string id, string reason) => $"The task '{id}' cannot be completed with this result: {reason}";

    public static string MoveRefused(string id, string reason) => $"The instance '{id}' cannot be moved: {reason}";

    public static string StartRefused(string definition, string reason) => $"The workflow '{definition}' was not started: {reason}";

    public static string TooDeep(string what, int most) =>
        $"{what} is nested more than {most} levels deep, which is more than can be kept. Flatten it, or keep it as a document and pass its id.";

    public static string CaseTaken(string key) =>
        $"An instance with the key '{key}' is running, and the workflow allows one. When that is over, retry the step; or cancel this instance.";

    public static string AlreadyRunning(string key) => $"an instance with the key '{key}' is running, and the workflow allows one.";
}
