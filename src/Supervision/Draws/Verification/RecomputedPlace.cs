using System.Text;
using PolicyEngine.Supervision.Draws.Canonical;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>Names the member at which the file and what is computed again part.</summary>
internal static class RecomputedPlace
{
    private const int LongestShown = 100;

    /// <summary>Null where the stretch is as computed.</summary>
    public static DrawMistake? Compare(byte[] file, (int Start, int End) range, Action<ICanonicalSink> write)
    {
        var sink = new ComparingSink(file, range.Start, range.End);
        write(sink);
        sink.Finish();
        if (sink.DiffersAt is not { } differsAt)
        {
            return null;
        }

        var (path, start, end) = CanonicalScanner.ValueAt(file, Math.Min(differsAt, file.Length - 1));
        var before = file.AsSpan(start, Math.Max(0, differsAt - start));
        byte[] expected = [.. before, .. sink.ExpectedFrom];
        return Messages.ComputedOtherwise(path, Shown(file.AsSpan(start, end - start)), Shown(FirstValue(expected)));
    }

    /// <summary>The scalar that the bytes begin with, or all of them where they begin with something else.</summary>
    private static ReadOnlySpan<byte> FirstValue(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && bytes[0] == (byte)'"')
        {
            var close = bytes[1..].IndexOf((byte)'"');
            return close < 0 ? bytes : bytes[..(close + 2)];
        }

        var stop = bytes.IndexOfAny((byte)',', (byte)'}', (byte)']');
        return stop <= 0 || bytes[0] is (byte)'{' or (byte)'[' ? bytes : bytes[..stop];
    }

    private static string Shown(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        return text.Length > LongestShown ? $"{text[..LongestShown]}…" : text.Length == 0 ? "nothing more" : text;
    }
}
