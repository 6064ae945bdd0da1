namespace PolicyEngine.PolicyHost.Http;

/// <summary>The rights to act on visits outside of a procedure; their scope is the locality.</summary>
internal static class VisitRights
{
    /// <summary>Postpone, and replace inspectors.</summary>
    public const string Plan = "visit.plan";

    /// <summary>Record results.</summary>
    public const string Record = "visit.record";

    /// <summary>Record that a result was entered, and made public.</summary>
    public const string Publish = "visit.publish";
}
