using PolicyEngine.Supervision.Draws.Canonical;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>Compares what is computed again with a stretch of the file while it is written; keeps no copy of either.</summary>
internal sealed class ComparingSink(byte[] file, int start, int end) : ICanonicalSink
{
    private const int MostKept = 200;
    private readonly List<byte> expected = [];
    private int at = start;
    private int? differingCheck;

    /// <summary>
    /// The first byte of the file that differs; null while none does. A check that differs says only that its object
    /// does: it counts where nothing behind it differs.
    /// </summary>
    public int? DiffersAt { get; private set; }

    /// <summary>What would stand from there on, cut after some hundred bytes.</summary>
    public ReadOnlySpan<byte> ExpectedFrom => expected.ToArray();

    public void Write(ReadOnlySpan<byte> utf8)
    {
        while (DiffersAt is null)
        {
            var same = file.AsSpan(at, Math.Min(utf8.Length, end - at)).CommonPrefixLength(utf8);
            at += same;
            utf8 = utf8[same..];
            if (utf8.Length == 0)
            {
                return;
            }

            if (at < end && IsInCheck())
            {
                differingCheck ??= at;
                at++;
                utf8 = utf8[1..];
            }
            else
            {
                DiffersAt = at;
            }
        }

        expected.AddRange(utf8[..Math.Min(utf8.Length, MostKept - expected.Count)]);
    }

    /// <summary>To be called when all is written: a longer file differs at the first byte too many.</summary>
    public void Finish() => DiffersAt ??= at < end ? at : differingCheck;

    private bool IsInCheck()
    {
        var name = "\"check\":\""u8;
        var from = Math.Max(0, at - name.Length - CanonicalWriter.CheckDigits + 1);
        return file.AsSpan(from, at - from).IndexOf(name) >= 0;
    }
}
