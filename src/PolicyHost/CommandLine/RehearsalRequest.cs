namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>What was asked for on the command line of a rehearsal.</summary>
internal sealed record RehearsalRequest(
    string? Jurisdiction, int? Year, int? Objects, ulong Seed, DateOnly? Until, string? Late, string? File, string? Policies, string? Workflows);
