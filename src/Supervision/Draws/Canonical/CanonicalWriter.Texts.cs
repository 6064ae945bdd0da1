using System.Text;

namespace PolicyEngine.Supervision.Draws.Canonical;

public sealed partial class CanonicalWriter
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The text holds half of a surrogate pair: it is no Unicode text.</exception>
    public CanonicalWriter Text(string text)
    {
        Span<byte> small = stackalloc byte[256];
        var utf8 = text.Length <= 64 ? small : new byte[Strict.GetMaxByteCount(text.Length)];
        return Utf8Text(utf8[..Strict.GetBytes(text, utf8)]);
    }

    public CanonicalWriter TextOrNull(string? text) => text is null ? Null() : Text(text);

    public CanonicalWriter IntegerOrNull(long? value) => value is { } number ? Integer(number) : Null();

    public CanonicalWriter HexOrNull(byte[]? bytes) => bytes is null ? Null() : Hex(bytes);

    /// <param name="utf8">Valid UTF-8.</param>
    public CanonicalWriter Utf8Text(ReadOnlySpan<byte> utf8)
    {
        Separate();
        Reserve(utf8.Length * 6 + 2);
        buffer[length++] = (byte)'"';
        foreach (var b in utf8)
        {
            if (b >= 0x20 && b is not ((byte)'"' or (byte)'\\'))
            {
                buffer[length++] = b;
            }
            else
            {
                Escape(b);
            }
        }

        buffer[length++] = (byte)'"';
        return this;
    }

    public CanonicalWriter Texts(IEnumerable<string> texts)
    {
        BeginArray();
        foreach (var text in texts)
        {
            Text(text);
        }

        return EndArray();
    }

    public CanonicalWriter Integers(IEnumerable<int> numbers)
    {
        BeginArray();
        foreach (var number in numbers)
        {
            Integer(number);
        }

        return EndArray();
    }

    private void Escape(byte b)
    {
        buffer[length++] = (byte)'\\';
        var shortForm = b switch
        {
            (byte)'"' or (byte)'\\' => b,
            0x08 => (byte)'b',
            0x09 => (byte)'t',
            0x0A => (byte)'n',
            0x0C => (byte)'f',
            0x0D => (byte)'r',
            _ => (byte)0,
        };
        if (shortForm != 0)
        {
            buffer[length++] = shortForm;
            return;
        }

        "u00"u8.CopyTo(buffer.AsSpan(length));
        buffer[length + 3] = "0123456789abcdef"u8[b >> 4];
        buffer[length + 4] = "0123456789abcdef"u8[b & 15];
        length += 5;
    }
}
