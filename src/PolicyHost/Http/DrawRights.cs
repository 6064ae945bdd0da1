namespace PolicyEngine.PolicyHost.Http;

/// <summary>The right to a draw's record beyond its public form; its scope is the locality.</summary>
internal static class DrawRights
{
    /// <summary>The audit form, with all ids, reasons and names; and draws of the platform as they came.</summary>
    public const string Audit = "draw.audit";
}
