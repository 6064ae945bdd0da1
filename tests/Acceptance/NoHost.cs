using PolicyEngine.Activities;

namespace PolicyEngine.Acceptance;

/// <summary>Stands in for a host where files are only checked.</summary>
internal static class NoHost
{
    public static DomainServices Services { get; } = new(null!, null!, TimeProvider.System);
}
