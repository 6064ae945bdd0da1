using PolicyEngine.Supervision.Draws.Commitments;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>What was told to everybody before anybody committed a number. Hashes are lower-case hexadecimal.</summary>
/// <param name="Hash">What to keep elsewhere, and to hold the record against.</param>
/// <param name="Audit">Of the frozen lists in their audit form.</param>
/// <param name="Public">Of the frozen lists in their public form.</param>
/// <param name="Host">The host's commitment to its secret.</param>
internal sealed record AnnouncementModel(DateTimeOffset At, string Hash, string Audit, string Public, string Host)
{
    public static AnnouncementModel Of(Announcement a) => new(
        a.At, Convert.ToHexStringLower(a.Hash), Convert.ToHexStringLower(a.AuditHash), Convert.ToHexStringLower(a.PublicHash), Convert.ToHexStringLower(a.HostCommitment));
}
