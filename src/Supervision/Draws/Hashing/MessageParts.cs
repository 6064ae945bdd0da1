using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace PolicyEngine.Supervision.Draws.Hashing;

/// <summary>
/// A message for hashing: parts side by side, each behind its length in bytes (four bytes, big-endian), so that two
/// different lists of parts never give the same message. Numbers are parts of decimal digits.
/// </summary>
internal sealed class MessageParts
{
    private const int PrefixLength = 4;
    private byte[] buffer = new byte[256];
    private int length;

    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>What was added so far; <see cref="CutTo"/> returns to it.</summary>
    public int Mark => length;

    public void CutTo(int mark) => length = mark;

    public MessageParts Add(ReadOnlySpan<byte> part)
    {
        Reserve(part.Length + PrefixLength);
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(length), part.Length);
        part.CopyTo(buffer.AsSpan(length + PrefixLength));
        length += PrefixLength + part.Length;
        return this;
    }

    public MessageParts Add(string part)
    {
        var size = Encoding.UTF8.GetByteCount(part);
        Reserve(size + PrefixLength);
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(length), size);
        Encoding.UTF8.GetBytes(part, buffer.AsSpan(length + PrefixLength));
        length += PrefixLength + size;
        return this;
    }

    public MessageParts Add(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out var size);
        return Add(digits[..size]);
    }

    private void Reserve(int more)
    {
        if (length + more > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + more));
        }
    }
}
