using System.Buffers.Text;
using System.Text;

namespace PolicyEngine.Supervision.Draws.Canonical;

/// <summary>
/// Writes canonical JSON (RFC 8785 with whole numbers only): members sorted, no white space, one way to write each
/// text. Streams: a list of a million rows never lies in memory as text. The caller writes members in order; a member
/// out of order is a mistake in the program and throws.
/// </summary>
public sealed partial class CanonicalWriter(ICanonicalSink sink)
{
    /// <summary>Numbers beyond this lose digits in readers that hold numbers as doubles.</summary>
    public const long LargestInteger = 9_007_199_254_740_991;

    private const int FlushAt = 64 * 1024;
    private readonly List<Frame> frames = [];
    private byte[] buffer = new byte[FlushAt * 2];
    private int length;
    private int checkedDepth;

    public CanonicalWriter BeginObject() => Begin((byte)'{', isChecked: false);

    public CanonicalWriter BeginArray() => Begin((byte)'[', isChecked: false);

    public CanonicalWriter EndArray()
    {
        frames.RemoveAt(frames.Count - 1);
        Put((byte)']');
        return FlushIfFull();
    }

    public CanonicalWriter EndObject()
    {
        var frame = frames[^1];
        frames.RemoveAt(frames.Count - 1);
        Put((byte)'}');
        if (frame.Checked)
        {
            checkedDepth--;
            InsertCheck(frame);
        }

        return FlushIfFull();
    }

    /// <param name="name">ASCII letters only; must come after the member before it in ordinal order.</param>
    public CanonicalWriter Name(string name)
    {
        var frame = frames[^1];
        if (frame.LastName is { } last && string.CompareOrdinal(last, name) >= 0)
        {
            throw new InvalidOperationException($"The member '{name}' is written after '{last}': canonical members are sorted.");
        }

        if (frame.Checked && frame.CheckAt < 0 && string.CompareOrdinal(name, CheckMember) > 0)
        {
            frame.CheckAt = length;
        }

        if (frame.LastName is not null)
        {
            Put((byte)',');
        }

        frame.LastName = name;
        frames[^1] = frame;
        Reserve(name.Length + 3);
        buffer[length++] = (byte)'"';
        length += Encoding.ASCII.GetBytes(name, buffer.AsSpan(length));
        buffer[length++] = (byte)'"';
        buffer[length++] = (byte)':';
        return this;
    }

    public CanonicalWriter Integer(long value)
    {
        if (value is > LargestInteger or < -LargestInteger)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Canonical numbers stay within 2^53 - 1.");
        }

        Separate();
        Reserve(20);
        Utf8Formatter.TryFormat(value, buffer.AsSpan(length), out var written);
        length += written;
        return this;
    }

    public CanonicalWriter Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public CanonicalWriter Null() => Raw("null"u8);

    /// <summary>Bytes as lower-case hexadecimal text.</summary>
    public CanonicalWriter Hex(ReadOnlySpan<byte> bytes)
    {
        Separate();
        Reserve(bytes.Length * 2 + 2);
        buffer[length++] = (byte)'"';
        foreach (var b in bytes)
        {
            buffer[length++] = "0123456789abcdef"u8[b >> 4];
            buffer[length++] = "0123456789abcdef"u8[b & 15];
        }

        buffer[length++] = (byte)'"';
        return this;
    }

    /// <summary>Hands everything written so far to the sink. Call it once after the last value.</summary>
    public void Flush()
    {
        sink.Write(buffer.AsSpan(0, length));
        length = 0;
    }

    private CanonicalWriter Raw(ReadOnlySpan<byte> utf8)
    {
        Separate();
        Reserve(utf8.Length);
        utf8.CopyTo(buffer.AsSpan(length));
        length += utf8.Length;
        return this;
    }

    private CanonicalWriter Begin(byte bracket, bool isChecked)
    {
        Separate();
        frames.Add(new Frame { IsArray = bracket == (byte)'[', Checked = isChecked, Start = length, CheckAt = -1 });
        Put(bracket);
        return this;
    }

    private void Separate()
    {
        if (frames.Count == 0 || !frames[^1].IsArray)
        {
            return;
        }

        var frame = frames[^1];
        if (frame.HasItems)
        {
            Put((byte)',');
            return;
        }

        frame.HasItems = true;
        frames[^1] = frame;
    }

    private void Put(byte b)
    {
        Reserve(1);
        buffer[length++] = b;
    }

    private void Reserve(int more)
    {
        if (length + more > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + more));
        }
    }

    private CanonicalWriter FlushIfFull()
    {
        // A checked object stays in the buffer until its check is spliced in.
        if (length >= FlushAt && checkedDepth == 0)
        {
            Flush();
        }

        return this;
    }

    private struct Frame
    {
        public bool IsArray;
        public bool HasItems;
        public bool Checked;
        public int Start;
        public int CheckAt;
        public string? LastName;
    }
}
