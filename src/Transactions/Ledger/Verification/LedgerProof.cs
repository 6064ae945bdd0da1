using System.Globalization;

namespace PolicyEngine.Transactions;

/// <summary>
/// That an entry stands in the ledger, for somebody who holds nothing but this and a saved head: the entry, the way up
/// its batch's tree, and the batches from there to the head.
/// </summary>
/// <param name="PreviousHash">The hash of the entry before in the stream, lower-case hexadecimal.</param>
/// <param name="Siblings">From the leaf up, lower-case hexadecimal.</param>
/// <param name="Batches">The entry's batch first, each following one after it.</param>
public sealed record LedgerProof(LedgerProof.Entry Of, string PreviousHash, IReadOnlyList<string> Siblings, IReadOnlyList<LedgerProof.Link> Batches)
{
    /// <summary>The entry as stored.</summary>
    public sealed record Entry(
        string Stream, long Sequence, string Type, DateOnly? OccurredOn, DateTimeOffset RecordedAt, string Actor, string Payload, long Place);

    /// <summary>What a batch's head is computed from.</summary>
    public sealed record Link(long Batch, long FirstPlace, long Count, string PreviousHead, string Root, DateTimeOffset SealedAt);

    /// <summary>The head that the proof leads to.</summary>
    /// <exception cref="FormatException">A hash is not hexadecimal.</exception>
    public string Head => Convert.ToHexStringLower(HeadOf(Batches[^1]));

    /// <summary>
    /// What is wrong with it; null where it holds. It says nothing about the head it leads to: compare
    /// <see cref="Head"/> with one that was saved elsewhere.
    /// </summary>
    public string? Fault()
    {
        try
        {
            if (Batches.Count == 0)
            {
                return "It names no batch.";
            }

            var own = Batches[0];
            var leaf = LedgerHash.OfEntry(
                Convert.FromHexString(PreviousHash), Of.Stream, Of.Sequence, Of.Type, Of.OccurredOn, Of.RecordedAt, Of.Actor, Of.Payload);
            var root = MerkleTree.RootFrom(leaf, Of.Place - own.FirstPlace, own.Count, [.. Siblings.Select(Convert.FromHexString)]);
            if (root is null || !root.AsSpan().SequenceEqual(Convert.FromHexString(own.Root)))
            {
                return string.Create(CultureInfo.InvariantCulture, $"The entry does not lead to the root of batch {own.Batch}.");
            }

            for (var i = 1; i < Batches.Count; i++)
            {
                if (Batches[i].Batch != Batches[i - 1].Batch + 1
                    || !HeadOf(Batches[i - 1]).AsSpan().SequenceEqual(Convert.FromHexString(Batches[i].PreviousHead)))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"Batch {Batches[i].Batch} does not follow batch {Batches[i - 1].Batch}.");
                }
            }

            return null;
        }
        catch (FormatException)
        {
            return "A hash is not hexadecimal.";
        }
    }

    private static byte[] HeadOf(Link link) => LedgerHash.OfBatch(
        link.Batch, Convert.FromHexString(link.PreviousHead), Convert.FromHexString(link.Root), link.Count, link.SealedAt);
}
