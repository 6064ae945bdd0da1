using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.PolicyHost.Publishing;

/// <summary>One reading of files, for checking workflows against the words that they are published with.</summary>
internal sealed record SnapshotJurisdictions(PolicySnapshot Current) : IJurisdictions;
