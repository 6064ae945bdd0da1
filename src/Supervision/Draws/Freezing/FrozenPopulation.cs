using System.Buffers.Binary;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>The population as the draw sees it: for each row its commitment, stratum and weight; never who it is.</summary>
public sealed class FrozenPopulation
{
    private readonly byte[] commitments;
    private readonly ushort[] strata;
    private readonly ushort[] weights;
    private int[]? publicOrder;

    internal FrozenPopulation(byte[] commitments, ushort[] strata, ushort[] weights) =>
        (this.commitments, this.strata, this.weights) = (commitments, strata, weights);

    public int Count => strata.Length;

    public ReadOnlySpan<byte> Commitment(int row) => commitments.AsSpan(row * DrawAlgorithm.DigestLength, DrawAlgorithm.DigestLength);

    /// <summary>Index of the row's stratum: its number less one.</summary>
    public int Stratum(int row) => strata[row];

    public int Weight(int row) => weights[row];

    /// <summary>The rows sorted by commitment: the order of the public form, which tells nothing about who is who.</summary>
    public IReadOnlyList<int> PublicOrder => publicOrder ??= SortByCommitment();

    /// <summary>The row with this commitment, or -1.</summary>
    public int Find(ReadOnlySpan<byte> commitment)
    {
        var order = PublicOrder;
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = low + (high - low) / 2;
            var comparison = Commitment(order[middle]).SequenceCompareTo(commitment);
            if (comparison == 0)
            {
                return order[middle];
            }

            (low, high) = comparison < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private int[] SortByCommitment()
    {
        var heads = new ulong[Count];
        var order = new int[Count];
        for (var row = 0; row < Count; row++)
        {
            heads[row] = BinaryPrimitives.ReadUInt64BigEndian(Commitment(row));
            order[row] = row;
        }

        Array.Sort(heads, order);

        // Two rows agree in their first eight bytes once in many billions of draws; the order must hold then, too.
        for (var i = 1; i < order.Length; i++)
        {
            for (var j = i; j > 0 && heads[j - 1] == heads[j] && Commitment(order[j - 1]).SequenceCompareTo(Commitment(order[j])) > 0; j--)
            {
                (order[j - 1], order[j]) = (order[j], order[j - 1]);
            }
        }

        return order;
    }
}
