namespace PolicyEngine.Workflows.Tests.Memory;

/// <summary>The process is gone: whoever called is never answered.</summary>
internal sealed class HostKilled : Exception;
