using System.Numerics;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>
/// Random numbers that follow from a key and a name, so that anyone can draw them again. The bytes are
/// MAC(key, draw ‖ purpose ‖ commitment ‖ number ‖ block), block 0, 1, …, one behind the other.
/// </summary>
internal sealed class HashStream : IDisposable
{
    private readonly IHasher mac;
    private readonly MessageParts message;
    private readonly int afterDraw;
    private readonly byte[] bytes = new byte[DrawAlgorithm.DigestLength];
    private int afterName;
    private int used;
    private long block;

    public HashStream(DrawAlgorithm algorithm, byte[] key, string draw)
    {
        mac = algorithm.CreateMac(key);
        message = new MessageParts().Add(draw);
        afterDraw = message.Mark;
    }

    /// <summary>Starts the stream of this name at its first byte.</summary>
    public void Begin(string purpose, ReadOnlySpan<byte> commitment, long number)
    {
        message.CutTo(afterDraw);
        message.Add(purpose).Add(commitment).Add(number);
        (afterName, used, block) = (message.Mark, bytes.Length, 0);
    }

    /// <summary>
    /// A number from 0 to <paramref name="bound"/> less one, each as likely. Takes as many bytes as the largest of them
    /// has, big-endian, drops the excess bits on the left, and tries again while the number is too large; nothing for a
    /// bound of 1.
    /// </summary>
    public ulong Below(ulong bound)
    {
        if (bound == 1)
        {
            return 0;
        }

        var bits = 64 - BitOperations.LeadingZeroCount(bound - 1);
        var mask = ulong.MaxValue >> (64 - bits);
        while (true)
        {
            var number = 0UL;
            for (var i = 0; i < bits; i += 8)
            {
                number = number << 8 | Next();
            }

            if ((number & mask) < bound)
            {
                return number & mask;
            }
        }
    }

    public int Below(int bound) => (int)Below((ulong)bound);

    /// <summary>The same for bounds of any size.</summary>
    public BigInteger Below(BigInteger bound)
    {
        if (bound <= ulong.MaxValue)
        {
            return Below((ulong)bound);
        }

        var bits = (int)(bound - 1).GetBitLength();
        var mask = (BigInteger.One << bits) - 1;
        while (true)
        {
            var number = BigInteger.Zero;
            for (var i = 0; i < bits; i += 8)
            {
                number = number << 8 | Next();
            }

            number &= mask;
            if (number < bound)
            {
                return number;
            }
        }
    }

    /// <summary>
    /// Different numbers from 0 to <paramref name="bound"/> less one, in the order in which they are drawn: the first
    /// steps of a Fisher-Yates shuffle of 0, 1, 2, … The list is never made; a position that an earlier step has swapped
    /// is looked up among those steps.
    /// </summary>
    public void Choose(int bound, Span<int> chosen)
    {
        const int Few = 16;
        Span<(int Position, int Number)> swapped = chosen.Length <= Few ? stackalloc (int, int)[Few] : new (int, int)[chosen.Length];
        for (var step = 0; step < chosen.Length; step++)
        {
            var position = step + Below(bound - step);
            chosen[step] = NumberAt(swapped[..step], position);
            swapped[step] = (position, NumberAt(swapped[..step], step));
        }
    }

    public void Dispose() => mac.Dispose();

    private static int NumberAt(ReadOnlySpan<(int Position, int Number)> swapped, int position)
    {
        for (var i = swapped.Length - 1; i >= 0; i--)
        {
            if (swapped[i].Position == position)
            {
                return swapped[i].Number;
            }
        }

        return position;
    }

    private byte Next()
    {
        if (used == bytes.Length)
        {
            message.CutTo(afterName);
            message.Add(block++);
            mac.Append(message.Bytes);
            mac.Finish(bytes);
            used = 0;
        }

        return bytes[used++];
    }
}
