namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>How much a remark weighs. Whether a plan with remarks goes on is for its reviewers to say.</summary>
public enum PlanRemarkWeight
{
    /// <summary>Something to be done with it: a filing, a date to keep.</summary>
    Note,

    /// <summary>It depends on what the draw or the year brings.</summary>
    Possible,

    /// <summary>A fact is missing, or a person has to say.</summary>
    Open,

    /// <summary>Against what holds in principle: a justification may depart from it.</summary>
    Departure,

    /// <summary>Against what must be.</summary>
    Breach,
}
