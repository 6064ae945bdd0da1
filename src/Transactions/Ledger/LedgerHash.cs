using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyEngine.Transactions;

/// <summary>
/// How the ledger is hashed; <c>docs/ledger.md</c> describes it for others. SHA-256. Every field is written as its length
/// in bytes (four, big-endian) and its UTF-8, so that no two entries have the same bytes.
/// </summary>
public static class LedgerHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    /// <summary>What the hashed bytes of an entry begin with, so that they are never those of something else.</summary>
    public const string EntryDomain = "policyengine ledger entry 1";

    private const string BatchDomain = "policyengine ledger batch 1";

    /// <summary>What the first entry of a stream, and the first batch, come after: 32 zero bytes.</summary>
    public static ReadOnlySpan<byte> Origin => new byte[Size];

    /// <summary>The hash of an entry: domain, previous hash, stream, sequence, type, day of occurrence, moment, actor, payload.</summary>
    public static byte[] OfEntry(
        ReadOnlySpan<byte> previous, string stream, long sequence, string type, DateOnly? occurredOn, DateTimeOffset recordedAt, string actor, string payload)
    {
        var most = 160 + Size + 3L * (stream.Length + type.Length + actor.Length + payload.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(checked((int)most));
        try
        {
            var length = 0;
            Add(buffer, ref length, EntryDomain);
            AddBytes(buffer, ref length, previous);
            Add(buffer, ref length, stream);
            Add(buffer, ref length, Number(sequence));
            Add(buffer, ref length, type);
            Add(buffer, ref length, Day(occurredOn));
            Add(buffer, ref length, Number(Instants.ToMicroseconds(recordedAt)));
            Add(buffer, ref length, actor);
            Add(buffer, ref length, payload);
            return SHA256.HashData(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>The head that a batch leaves behind: domain, batch, previous head, Merkle root, count, moment of sealing.</summary>
    public static byte[] OfBatch(long batch, ReadOnlySpan<byte> previousHead, ReadOnlySpan<byte> root, long count, DateTimeOffset sealedAt)
    {
        var buffer = new byte[256];
        var length = 0;
        Add(buffer, ref length, BatchDomain);
        Add(buffer, ref length, Number(batch));
        AddBytes(buffer, ref length, previousHead);
        AddBytes(buffer, ref length, root);
        Add(buffer, ref length, Number(count));
        Add(buffer, ref length, Number(Instants.ToMicroseconds(sealedAt)));
        return SHA256.HashData(buffer.AsSpan(0, length));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static void Add(byte[] buffer, ref int length, string text)
    {
        var written = Encoding.UTF8.GetBytes(text, buffer.AsSpan(length + sizeof(int)));
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(length), written);
        length += sizeof(int) + written;
    }

    private static void AddBytes(byte[] buffer, ref int length, ReadOnlySpan<byte> bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(length), bytes.Length);
        bytes.CopyTo(buffer.AsSpan(length + sizeof(int)));
        length += sizeof(int) + bytes.Length;
    }
}
