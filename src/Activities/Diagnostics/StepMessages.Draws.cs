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

    public static string UnknownResult(string code, IEnumerable<string> known) =>
        $"There is no result code '{code}'. Correct the answer, then retry the step. Known: {string.Join(", ", known)}.";

    public static string NoRecordYet(string visit) =>
        $"The visit '{visit}' has no result yet. Record one before this step.";

    public static string RecordedAlready(string visit, string code) =>
        $"The visit '{visit}' has the result '{code}' already. What was wrong is corrected by a disposition.";

    public static string NotByChoice(string visit, string inspector, string by) =>
        $"'{by}' cannot be chosen for '{inspector}' at the visit '{visit}': it was drawn, and the record's reserve order says who steps in. Leave 'by' out.";

    public static string NobodyNamed(string visit, string inspector) =>
        $"Who comes for '{inspector}' at the visit '{visit}'? It was not drawn by this host, so 'by' must say.";

    public static string NotInRegister(string what, string id, string register) =>
        $"The register '{register}' has no {what} '{id}'. Correct the id or the register, then retry the step.";

    public static string NoSubject(string step) => $"The {step} needs an object or a visit. Name one.";

    public static string CannotReject(string task, string draw) =>
        $"The draw '{draw}' of the task '{task}' cannot be rejected: only a draw that came from elsewhere can, and only before visits are made of it.";

    public static string NoTeam(string task, int needed, int there) =>
        $"The task '{task}' needs {needed} inspectors a visit and {there} may come. Name others, or correct the register.";
}
