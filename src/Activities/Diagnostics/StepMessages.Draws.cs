namespace PolicyEngine.Activities.Diagnostics;

// Draws, visits, results, libraries: PE145x–PE149x.
internal static partial class StepMessages
{
    public static string NoLocalityOn(string id, DateOnly on) =>
        $"The locality '{id}' does not answer on {on:yyyy-MM-dd}: none of its versions is in force that day. Activate one, then retry the step.";

    public static string NoDraw(string id) => $"There is no draw '{id}'. Correct the id, then retry the step.";

    public static string NothingDrawn(string task) =>
        $"The task '{task}' has no objects yet. Draw them, import the platform's draw, or take them without a draw before this step.";

    public static string NotYetDrawn(string task, string draw) =>
        $"The draw '{draw}' of the task '{task}' is announced and not made yet. Make it before this step.";

    public static string FrozenListsChanged(string draw) =>
        $"The frozen lists of the draw '{draw}' are missing or were changed since the announcement. Nothing is drawn from them; look into the ledger and the backups.";

    public static string SecretMissing(string draw) =>
        $"The host's secret of the draw '{draw}' is gone. Nothing can be drawn without it.";

    public static string NotInRegister(string what, string id, string register) =>
        $"The register '{register}' has no {what} '{id}'. Correct the id or the register, then retry the step.";

    public static string NoSubject(string step) => $"The {step} needs an object or a visit. Name one.";

    public static string CannotReject(string task, string draw) =>
        $"The draw '{draw}' of the task '{task}' cannot be rejected: only a draw that came from elsewhere can, and only before visits are made of it.";

    public static string NoTeam(string task, int needed, int there) =>
        $"The task '{task}' needs {needed} inspectors a visit and {there} may come. Name others, or correct the register.";
}
