using PolicyEngine.Activities;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.Acceptance;

/// <summary>Stands in for a host where files are only checked: it knows the shipped policies, and has no database.</summary>
internal sealed class NoHost : IJurisdictions
{
    public static DomainServices Services { get; } = new(null!, new NoHost(), null!, TimeProvider.System);

    public PolicySnapshot Current => Shipped.Policies;
}
