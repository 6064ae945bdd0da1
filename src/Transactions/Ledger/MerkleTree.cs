using System.Security.Cryptography;

namespace PolicyEngine.Transactions;

/// <summary>
/// The Merkle tree of RFC 6962: leaves are hashed behind a zero byte, inner nodes behind a one; a tree is split at the
/// largest power of two below its size.
/// </summary>
public static class MerkleTree
{
    /// <summary>The root over these leaves, in their order.</summary>
    /// <exception cref="ArgumentException">There is no leaf.</exception>
    public static byte[] Root(IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count == 0)
        {
            throw new ArgumentException("A tree needs a leaf.", nameof(leaves));
        }

        return Root(leaves, 0, leaves.Count);
    }

    /// <summary>The siblings from the leaf up to the root: what it takes to compute the root from that leaf alone.</summary>
    public static IReadOnlyList<byte[]> Path(IReadOnlyList<byte[]> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Count);
        var siblings = new List<byte[]>();
        for (var (start, count) = (0, leaves.Count); count > 1;)
        {
            var left = Split(count);
            if (index - start < left)
            {
                siblings.Add(Root(leaves, start + left, count - left));
                count = left;
            }
            else
            {
                siblings.Add(Root(leaves, start, left));
                (start, count) = (start + left, count - left);
            }
        }

        siblings.Reverse();
        return siblings;
    }

    /// <summary>The root that follows from the leaf and its siblings; null where they do not fit a tree of that size.</summary>
    public static byte[]? RootFrom(byte[] leaf, long index, long count, IReadOnlyList<byte[]> siblings)
    {
        // The turns are found from the root down, the hashes computed from the leaf up.
        var turns = new Stack<bool>();
        for (var (start, size) = (0L, count); size > 1;)
        {
            var left = Split(size);
            var isLeft = index - start < left;
            turns.Push(isLeft);
            (start, size) = isLeft ? (start, left) : (start + left, size - left);
        }

        if (index < 0 || index >= count || turns.Count != siblings.Count)
        {
            return null;
        }

        var hash = Leaf(leaf);
        foreach (var sibling in siblings)
        {
            hash = turns.Pop() ? Node(hash, sibling) : Node(sibling, hash);
        }

        return hash;
    }

    private static byte[] Root(IReadOnlyList<byte[]> leaves, int start, int count)
    {
        if (count == 1)
        {
            return Leaf(leaves[start]);
        }

        var left = Split(count);
        return Node(Root(leaves, start, left), Root(leaves, start + left, count - left));
    }

    private static int Split(int count) => (int)Split((long)count);

    private static long Split(long count)
    {
        var half = 1L;
        while (half * 2 < count)
        {
            half *= 2;
        }

        return half;
    }

    private static byte[] Leaf(byte[] value)
    {
        Span<byte> bytes = stackalloc byte[1 + LedgerHash.Size];
        bytes[0] = 0;
        value.CopyTo(bytes[1..]);
        return SHA256.HashData(bytes[..(1 + value.Length)]);
    }

    private static byte[] Node(byte[] left, byte[] right)
    {
        Span<byte> bytes = stackalloc byte[1 + 2 * LedgerHash.Size];
        bytes[0] = 1;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + LedgerHash.Size)..]);
        return SHA256.HashData(bytes);
    }
}
