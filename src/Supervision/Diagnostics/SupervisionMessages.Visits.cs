namespace PolicyEngine.Supervision.Diagnostics;

public static partial class SupervisionMessages
{
    public static string TeamIsFixed(string visit, DateOnly on) => $"The visit {visit} ended on {on:yyyy-MM-dd}; its team is not changed any more.";

    public static string NotOfTheTeam(string visit, string inspector) => $"The inspector {inspector} is not of the team of the visit {visit}.";

    public static string OfTheTeamAlready(string visit, string inspector) => $"The inspector {inspector} is of the team of the visit {visit} already.";

    public static string VisitEnded(string visit, DateOnly on) => $"The visit {visit} ended on {on:yyyy-MM-dd}. What was wrong is corrected by a new entry.";

    public static string EvidenceNeeded(string visit) => $"That the object of the visit {visit} cannot be inspected needs evidence: name the document.";

    public static string UnknownResult(string code, IEnumerable<string> known) =>
        $"There is no result code '{code}'. Correct it, then try again. Known: {string.Join(", ", known)}.";

    public static string RecordedAlready(string visit, string code) =>
        $"The visit '{visit}' has the result '{code}' already. What was wrong is corrected by a disposition.";

    public static string NoRecordYet(string visit) => $"The visit '{visit}' has no result yet. Record one first.";

    public static string NotByChoice(string visit, string inspector, string by) =>
        $"'{by}' cannot be chosen for '{inspector}' at the visit '{visit}': it was drawn, and the record's reserve order says who steps in. Leave 'by' out.";

    public static string NobodyNamed(string visit, string inspector) =>
        $"Who comes for '{inspector}' at the visit '{visit}'? It was not drawn by this host, so 'by' must say.";

    public static string NoSuchInspector(string inspector, string register) =>
        $"The register '{register}' has no inspector '{inspector}'. Correct the number or the register, then try again.";

    public static string ReasonNeeded(string visit) => $"A change of the visit '{visit}' needs a reason. Give one.";

    public static string NotOnThatDay(string visit, DateOnly day, string why) => $"The visit '{visit}' cannot be on {day:yyyy-MM-dd}: {why}";

    public static string OutsideTask(DateOnly from, DateOnly to) => $"its task is carried out from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}.";

    public const string DayIsOver = "that day is over. Name one that is still to come.";

    public const string NoWorkingDay = "it is no working day.";

    public const string RulesForbidDay = "the rules forbid to inspect its object on that day. Ask 'inspection-permission' for the clause.";

    public static string UnknownPlatform(string platform, IEnumerable<string> known) =>
        $"'{platform}' is no platform of this profile. Known: {string.Join(", ", known)}.";

    public static string UnknownChannel(string channel, IEnumerable<string> known) =>
        $"'{channel}' is no channel of publication. Known: {string.Join(", ", known)}.";

    public const string NoChannel = "A publication names at least one channel.";
}
