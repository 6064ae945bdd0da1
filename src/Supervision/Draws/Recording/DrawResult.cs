using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Teams;
using PolicyEngine.Supervision.Draws.Tickets;

namespace PolicyEngine.Supervision.Draws.Recording;

/// <summary>What follows from the frozen lists and the numbers shown. Nothing else goes in, so it can be computed again.</summary>
/// <param name="Visits">By order.</param>
/// <param name="Reserves">By stratum and rank.</param>
/// <param name="Groups">By number.</param>
/// <param name="Teams">By order of the visit.</param>
public sealed record DrawResult(
    byte[] Key, IReadOnlyList<Visit> Visits, IReadOnlyList<Reserve> Reserves, IReadOnlyList<TeamGroup> Groups, IReadOnlyList<Team> Teams)
{
    /// <exception cref="DrawRefusedException">The visits have no legal teams.</exception>
    public static DrawResult Of(DrawBasis basis, Announcement announcement, Randomness randomness)
    {
        var key = randomness.Key(basis.Algorithm, basis.Draw, announcement);
        var keys = DrawKeys.Of(basis.Algorithm, key);
        var objects = ObjectSelection.Of(basis, keys.Tickets);
        var teams = TeamDraw.Of(basis, objects.Visits, keys.Teams);
        return new DrawResult(key, objects.Visits, objects.Reserves, teams.Groups, teams.Teams);
    }
}
