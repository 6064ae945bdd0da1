namespace PolicyEngine.Supervision.Publishing;

/// <summary>The rights that commands on localities' profiles need. Their scope is the locality's id.</summary>
public static class PolicyRights
{
    public const string Publish = "policy.publish";

    /// <summary>To have a version apply from a day, and to switch a locality off.</summary>
    public const string Activate = "policy.activate";
}
