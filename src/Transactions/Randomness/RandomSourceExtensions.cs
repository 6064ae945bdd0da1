using System.Buffers.Binary;

namespace PolicyEngine.Transactions;

/// <summary>Numbers and ids from random bytes.</summary>
public static class RandomSourceExtensions
{
    /// <summary>A whole number from 0 (inclusive) to the bound (exclusive), each equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public static long Below(this IRandomSource source, long bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);

        // Values of the last, incomplete round are thrown away: keeping them would favour the small numbers.
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)bound + 1) % (ulong)bound;
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        while (true)
        {
            source.Fill(bytes);
            var value = BinaryPrimitives.ReadUInt64BigEndian(bytes);
            if (value <= limit)
            {
                return (long)(value % (ulong)bound);
            }
        }
    }

    /// <summary>A new id: 128 random bits as 32 lower-case hexadecimal characters.</summary>
    public static string NewId(this IRandomSource source)
    {
        Span<byte> bytes = stackalloc byte[16];
        source.Fill(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
