using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace PolicyEngine.Rules.Questions;

/// <summary>Finds names by their UTF-8 bytes, so that reading a question makes no strings.</summary>
internal sealed class Utf8NameTable
{
    private readonly byte[][] names;
    private readonly int[] slots;
    private readonly uint mask;

    public Utf8NameTable(IReadOnlyList<string> names)
    {
        this.names = [.. names.Select(Encoding.UTF8.GetBytes)];
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, names.Count * 4));
        slots = new int[size];
        mask = size - 1;
        for (var i = 0; i < names.Count; i++)
        {
            var slot = Hash(this.names[i]) & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = i + 1;
        }
    }

    /// <summary>The index of the name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (var slot = Hash(name) & mask; slots[slot] is var entry and not 0; slot = (slot + 1) & mask)
        {
            if (name.SequenceEqual(names[entry - 1]))
            {
                return entry - 1;
            }
        }

        return -1;
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        if (name.Length >= 8)
        {
            // Names that share their beginning mostly differ in their end or their length.
            var ends = BinaryPrimitives.ReadUInt64LittleEndian(name) ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]), 29);
            return (uint)((ends * 0x9E3779B97F4A7C15 >> 32) + ((ulong)name.Length * 0x85EBCA6B));
        }

        var hash = 0x811C9DC5u;
        foreach (var b in name)
        {
            hash = (hash ^ b) * 0x01000193;
        }

        return hash ^ (hash >> 15);
    }
}
