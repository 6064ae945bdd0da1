using System.Buffers;
using System.Globalization;

namespace PolicyEngine.Supervision.Draws.Canonical;

public sealed partial class CanonicalWriter
{
    /// <summary>The member that holds the CRC-32 of the object's text without it, as eight hexadecimal digits.</summary>
    public const string CheckMember = "check";

    internal const int CheckDigits = 8;

    /// <summary>Begins an object that carries its own check, so that a changed byte in it can be placed.</summary>
    public CanonicalWriter BeginChecked()
    {
        Begin((byte)'{', isChecked: true);
        checkedDepth++;
        return this;
    }

    private void InsertCheck(Frame frame)
    {
        var crc = Crc32.Of(buffer.AsSpan(frame.Start, length - frame.Start));
        var atEnd = frame.CheckAt < 0;
        var at = atEnd ? length - 1 : frame.CheckAt;
        var first = at == frame.Start + 1;
        Span<byte> member = stackalloc byte[CheckMember.Length + CheckDigits + 6];
        var size = 0;
        if (!first)
        {
            member[size++] = (byte)',';
        }

        "\"check\":\""u8.CopyTo(member[size..]);
        size += CheckMember.Length + 4;
        crc.TryFormat(member[size..], out _, "x8", CultureInfo.InvariantCulture);
        size += CheckDigits;
        member[size++] = (byte)'"';
        if (first && !atEnd)
        {
            member[size++] = (byte)',';
        }

        Reserve(size);
        buffer.AsSpan(at, length - at).CopyTo(buffer.AsSpan(at + size));
        member[..size].CopyTo(buffer.AsSpan(at));
        length += size;
    }
}
