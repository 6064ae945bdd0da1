using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Commitments;

/// <summary>
/// What the host tells everybody before anyone commits a number: the hashes of the frozen lists and the commitment to
/// its own secret. After it neither the lists nor the secret can be changed.
/// </summary>
/// <param name="At">When it was announced; whole seconds.</param>
/// <param name="HostCommitment">hash("host" ‖ draw ‖ secret).</param>
/// <param name="Hash">hash("announcement" ‖ draw ‖ at ‖ audit hash ‖ public hash ‖ host commitment).</param>
public sealed record Announcement(DateTimeOffset At, byte[] AuditHash, byte[] PublicHash, byte[] HostCommitment, byte[] Hash)
{
    /// <param name="hostSecret">32 random bytes; kept until the reveal.</param>
    public static Announcement Of(FrozenDraw draw, ReadOnlySpan<byte> hostSecret, DateTimeOffset at)
    {
        if (hostSecret.Length != DrawAlgorithm.SecretLength)
        {
            throw new DrawRefusedException(Messages.WrongKeyLength("host's secret", hostSecret.Length));
        }

        return Of(draw.Basis.Algorithm, draw.Basis.Draw, draw.AuditHash, draw.PublicHash, hostSecret, at);
    }

    internal static Announcement Of(
        DrawAlgorithm algorithm, string draw, byte[] auditHash, byte[] publicHash, ReadOnlySpan<byte> hostSecret, DateTimeOffset at)
    {
        var whole = RecordTime.WholeSeconds(at);
        var host = algorithm.Hash(new MessageParts().Add("host").Add(draw).Add(hostSecret));
        var hash = algorithm.Hash(new MessageParts()
            .Add("announcement").Add(draw).Add(RecordTime.Text(whole)).Add(auditHash).Add(publicHash).Add(host));
        return new Announcement(whole, auditHash, publicHash, host, hash);
    }
}
