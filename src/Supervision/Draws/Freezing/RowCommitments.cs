using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>
/// Salted commitments of rows: hash(kind ‖ draw ‖ salt ‖ id), the salt being the first bytes of MAC(salt key, kind ‖ id).
/// A row is opened by telling its id and its salt; the salt of one row tells nothing about another's.
/// </summary>
internal sealed class RowCommitments : IDisposable
{
    public const string ObjectKind = "object";
    public const string InspectorKind = "inspector";

    private readonly IHasher hash;
    private readonly IHasher mac;
    private readonly MessageParts parts = new();
    private readonly string draw;
    private readonly byte[] digest = new byte[DrawAlgorithm.DigestLength];

    public RowCommitments(DrawAlgorithm algorithm, string draw, ReadOnlySpan<byte> saltKey) =>
        (this.draw, hash, mac) = (draw, algorithm.CreateHash(), algorithm.CreateMac(saltKey));

    public void Commit(string kind, ReadOnlySpan<byte> id, Span<byte> commitment)
    {
        Salt(kind, id);
        parts.CutTo(0);
        parts.Add(kind).Add(draw).Add(digest.AsSpan(0, DrawAlgorithm.SaltLength)).Add(id);
        hash.Append(parts.Bytes);
        hash.Finish(commitment);
    }

    /// <summary>The salt to publish when a row is opened.</summary>
    public byte[] SaltOf(string kind, ReadOnlySpan<byte> id)
    {
        Salt(kind, id);
        return digest[..DrawAlgorithm.SaltLength];
    }

    /// <summary>What an opened row must commit to.</summary>
    public static byte[] CommitmentOf(DrawAlgorithm algorithm, string kind, string draw, ReadOnlySpan<byte> salt, string id) =>
        algorithm.Hash(new MessageParts().Add(kind).Add(draw).Add(salt).Add(id));

    public void Dispose()
    {
        hash.Dispose();
        mac.Dispose();
    }

    private void Salt(string kind, ReadOnlySpan<byte> id)
    {
        parts.CutTo(0);
        parts.Add(kind).Add(id);
        mac.Append(parts.Bytes);
        mac.Finish(digest);
    }
}
