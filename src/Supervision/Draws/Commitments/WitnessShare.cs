using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Commitments;

/// <summary>What one witness contributes.</summary>
/// <param name="Number">From 1, as frozen.</param>
/// <param name="Commitment">hash("witness" ‖ draw ‖ announcement ‖ number ‖ value ‖ salt); null while absent.</param>
/// <param name="Value">The number, as text; null unless revealed.</param>
/// <param name="Salt">16 random bytes that keep a short number from being guessed; null unless revealed.</param>
/// <param name="Reason">Why it is forfeited; null unless it is. Stays in the audit form.</param>
public sealed record WitnessShare(
    int Number, WitnessState State, byte[]? Commitment = null, string? Value = null, byte[]? Salt = null, string? Reason = null)
{
    /// <summary>What a witness hands in before anybody shows a number. It can be computed away from the host.</summary>
    public static byte[] CommitmentOf(
        DrawAlgorithm algorithm, string draw, byte[] announcementHash, int number, string value, ReadOnlySpan<byte> salt) =>
        algorithm.Hash(new MessageParts().Add("witness").Add(draw).Add(announcementHash).Add(number).Add(value).Add(salt));
}
