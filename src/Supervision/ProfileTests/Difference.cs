namespace PolicyEngine.Supervision.ProfileTests;

/// <summary>One member of an outcome that is not what a test case expects.</summary>
public sealed record Difference(string Member, string Expected, string Actual);
