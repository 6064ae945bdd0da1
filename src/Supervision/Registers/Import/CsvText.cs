using System.Text;

namespace PolicyEngine.Supervision.Registers;

/// <summary>Finds out how a CSV file is written: table programs here save UTF-8 or GB 18030.</summary>
internal static class CsvText
{
    private const int Sample = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The first bytes of the stream, which are then read already.</summary>
    /// <param name="encoding">Null: UTF-8, or what a byte order mark says.</param>
    public static ReadOnlyMemory<byte> Start(Stream stream, out Encoding? encoding)
    {
        var start = new byte[Sample];
        var read = stream.ReadAtLeast(start, Sample, throwOnEndOfStream: false);
        var hasMark = start is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        encoding = hasMark || IsUtf8(start.AsSpan(0, read)) ? null : CodePagesEncodingProvider.Instance.GetEncoding("GB18030");
        return start.AsMemory(0, read);
    }

    // The headers are Chinese in nearly every file, and GB 18030 is almost never valid UTF-8 by chance.
    private static bool IsUtf8(ReadOnlySpan<byte> start)
    {
        // The sample may end within a character: cut it at the last line end.
        var end = start.LastIndexOf((byte)'\n');
        try
        {
            StrictUtf8.GetCharCount(end > 0 ? start[..end] : start);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
