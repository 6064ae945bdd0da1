namespace PolicyEngine.PolicyHost.Http;

/// <summary>The rights on plans and tasks; their scope is the locality.</summary>
internal static class PlanRights
{
    /// <summary>Draft, amend, submit.</summary>
    public const string Write = "plan.write";

    /// <summary>Give the reviews of an organ.</summary>
    public const string Review = "plan.review";

    /// <summary>Declare complete, and make public.</summary>
    public const string Publish = "plan.publish";

    /// <summary>Look into cases: tasks, visits and dossiers.</summary>
    public const string ReadCases = "case.read";

    /// <summary>Open tasks, and enter events into dossiers.</summary>
    public const string WriteCases = "case.write";
}
