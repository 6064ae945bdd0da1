using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PolicyEngine.Rehearsals;

/// <summary>Chance that follows from what it is for, and not from what was asked before it.</summary>
internal static class AnswerChance
{
    /// <summary>A whole number from 0 (inclusive) to the bound (exclusive).</summary>
    /// <param name="what">Tells apart what is chosen for one key.</param>
    public static int Below(int bound, ulong seed, string key, string what) =>
        (int)(((UInt128)BinaryPrimitives.ReadUInt64BigEndian(Bytes(seed, key, what)) * (ulong)bound) >> 64);

    /// <summary>32 bytes.</summary>
    public static byte[] Bytes(ulong seed, string key, string what)
    {
        Span<byte> secret = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(secret, seed);
        return HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{key}\n{what}"));
    }
}
