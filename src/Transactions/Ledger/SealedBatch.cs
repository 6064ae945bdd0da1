namespace PolicyEngine.Transactions;

/// <summary>Entries that the sealer gave their place together, and the head that it left.</summary>
/// <param name="Number">From 1, without a gap.</param>
/// <param name="FirstPlace">The place of its first entry; the others follow.</param>
/// <param name="Count">How many entries, at least 1.</param>
/// <param name="PreviousHead">The head of the batch before; 32 zero bytes for the first.</param>
/// <param name="Root">Merkle root over the hashes of the entries, by place.</param>
/// <param name="Head">The hash over number, previous head, root, count and moment; see <see cref="LedgerHash.OfBatch"/>.</param>
/// <param name="Fingerprints">
/// The first eight bytes of each entry's hash, by place. They prove nothing; they tell <em>which</em> entry a wrong root is about.
/// </param>
/// <param name="Fence">The sealer's number: a later sealer's is higher.</param>
public sealed record SealedBatch(
    long Number,
    long FirstPlace,
    long Count,
    byte[] PreviousHead,
    byte[] Root,
    byte[] Head,
    byte[] Fingerprints,
    DateTimeOffset SealedAt,
    long Fence)
{
    /// <summary>Bytes that a fingerprint keeps of a hash.</summary>
    public const int FingerprintSize = 8;

    /// <summary>Seals the entries of these hashes, in this order.</summary>
    public static SealedBatch Over(IReadOnlyList<byte[]> hashes, SealedBatch? previous, DateTimeOffset sealedAt, long fence)
    {
        var number = (previous?.Number ?? 0) + 1;
        var previousHead = previous?.Head ?? LedgerHash.Origin.ToArray();
        var root = MerkleTree.Root(hashes);
        var fingerprints = new byte[hashes.Count * FingerprintSize];
        for (var i = 0; i < hashes.Count; i++)
        {
            hashes[i].AsSpan(0, FingerprintSize).CopyTo(fingerprints.AsSpan(i * FingerprintSize));
        }

        var first = previous is null ? 1 : previous.FirstPlace + previous.Count;
        var head = LedgerHash.OfBatch(number, previousHead, root, hashes.Count, sealedAt);
        return new SealedBatch(number, first, hashes.Count, previousHead, root, head, fingerprints, sealedAt, fence);
    }

    /// <summary>The last place in the batch (inclusive).</summary>
    public long LastPlace => FirstPlace + Count - 1;

    /// <summary>The head that its members give; another one than <see cref="Head"/> where something was changed.</summary>
    public byte[] ComputedHead() => LedgerHash.OfBatch(Number, PreviousHead, Root, Count, SealedAt);
}
