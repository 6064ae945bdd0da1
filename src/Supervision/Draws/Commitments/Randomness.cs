using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Commitments;

/// <summary>All that was shown, and the key that follows from it.</summary>
/// <param name="HostSecret">Published with the record.</param>
/// <param name="Shares">By number, one for each witness; none is merely committed.</param>
/// <param name="CommittedAt">When commitments were closed.</param>
/// <param name="RevealedAt">When the last number was shown.</param>
public sealed record Randomness(
    byte[] HostSecret, IReadOnlyList<WitnessShare> Shares, PublicValue? PublicValue, DateTimeOffset CommittedAt, DateTimeOffset RevealedAt)
{
    /// <summary>Whether anything but the host's own secret went into the key.</summary>
    public bool IsShared => PublicValue is not null || Shares.Any(s => s.State == WitnessState.Revealed);

    /// <summary>The key of the draw: MAC under the host's secret of everything that was committed and shown.</summary>
    internal byte[] Key(DrawAlgorithm algorithm, string draw, Announcement announcement)
    {
        var parts = new MessageParts().Add("key").Add(draw).Add(announcement.Hash);
        foreach (var share in Shares)
        {
            parts.Add(StateName(share.State)).Add(share.Commitment).Add(share.Value ?? "").Add(share.Salt);
        }

        parts.Add(PublicValue?.Issue ?? "").Add(PublicValue?.Value ?? "");
        return algorithm.Mac(HostSecret, parts);
    }

    internal static string StateName(WitnessState state) => state switch
    {
        WitnessState.Revealed => "revealed",
        WitnessState.Forfeited => "forfeited",
        _ => "absent",
    };
}
