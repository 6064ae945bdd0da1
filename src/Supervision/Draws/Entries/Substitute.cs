using PolicyEngine.Supervision.Draws.Teams;
using PolicyEngine.Supervision.Draws.Tickets;

namespace PolicyEngine.Supervision.Draws.Entries;

/// <summary>A reserve that steps in for an object that cannot be inspected.</summary>
/// <param name="Rank">Its rank among the reserves of its stratum.</param>
/// <param name="Visit">Its order follows the last visit's; batch and slot are those of the visit it replaces.</param>
/// <param name="Team">Who visits it; null where no inspectors are drawn.</param>
public sealed record Substitute(int Rank, Visit Visit, Team? Team);
