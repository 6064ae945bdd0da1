namespace PolicyEngine.PolicyHost.Http;

/// <summary>The day on which something is claimed to have happened (Beijing).</summary>
internal sealed record DayModel(DateOnly On);
