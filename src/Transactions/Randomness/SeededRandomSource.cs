using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PolicyEngine.Transactions;

/// <summary>
/// The same bytes for the same seed, in the order in which they are asked for: for rehearsals and tests, never for a
/// draw that counts. HMAC-SHA256 over a counter.
/// </summary>
public sealed class SeededRandomSource(ulong seed) : IRandomSource
{
    private readonly Lock gate = new();
    private readonly byte[] key = Key(seed);
    private readonly byte[] block = new byte[HMACSHA256.HashSizeInBytes];
    private readonly byte[] number = new byte[sizeof(ulong)];
    private ulong counter;
    private int left;

    public void Fill(Span<byte> bytes)
    {
        lock (gate)
        {
            while (!bytes.IsEmpty)
            {
                if (left == 0)
                {
                    BinaryPrimitives.WriteUInt64BigEndian(number, counter++);
                    left = HMACSHA256.HashData(key, number, block);
                }

                var taken = Math.Min(left, bytes.Length);
                block.AsSpan(block.Length - left, taken).CopyTo(bytes);
                bytes = bytes[taken..];
                left -= taken;
            }
        }
    }

    private static byte[] Key(ulong seed)
    {
        var key = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(key, seed);
        return key;
    }
}
