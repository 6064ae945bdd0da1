namespace PolicyEngine.Supervision.Diagnostics;

public static partial class SupervisionMessages
{
    public static string TeamIsFixed(string visit, DateOnly on) => $"The visit {visit} ended on {on:yyyy-MM-dd}; its team is not changed any more.";

    public static string NotOfTheTeam(string visit, string inspector) => $"The inspector {inspector} is not of the team of the visit {visit}.";

    public static string OfTheTeamAlready(string visit, string inspector) => $"The inspector {inspector} is of the team of the visit {visit} already.";

    public static string VisitEnded(string visit, DateOnly on) => $"The visit {visit} ended on {on:yyyy-MM-dd}. What was wrong is corrected by a new entry.";

    public static string EvidenceNeeded(string visit) => $"That the object of the visit {visit} cannot be inspected needs evidence: name the document.";
}
