using System.Globalization;
using System.Text;
using System.Text.Unicode;
using PolicyEngine.Supervision.Draws.Canonical;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>
/// Walks a file that must be canonical JSON, byte by byte: refuses every other way to write the same value, compares
/// each object with its check, and remembers where the upper members lie.
/// </summary>
internal sealed class CanonicalScanner
{
    private const int DeepestNesting = 16;
    private const int DeepestRange = 3;
    private const int MostMistakes = 20;

    private readonly byte[] utf8;
    private readonly List<Step> path = [];
    private readonly int target;
    private int at;
    private string? targetPath;
    private (int Start, int End) targetRange;

    private CanonicalScanner(byte[] utf8, int target) => (this.utf8, this.target) = (utf8, target);

    /// <summary>Objects that disagree with their checks, in the order of the file.</summary>
    public List<DrawMistake> Mistakes { get; } = [];

    /// <summary>Where the values of the upper members lie, by path.</summary>
    public Dictionary<string, (int Start, int End)> Ranges { get; } = new(StringComparer.Ordinal);

    /// <exception cref="NotCanonicalException">The file is not canonical JSON.</exception>
    public static CanonicalScanner Scan(byte[] utf8)
    {
        var scanner = new CanonicalScanner(utf8, target: -1);
        scanner.File();
        return scanner;
    }

    /// <summary>The innermost value that holds the byte: its path, and where it lies. The file must be canonical.</summary>
    public static (string Path, int Start, int End) ValueAt(byte[] utf8, int offset)
    {
        var scanner = new CanonicalScanner(utf8, offset);
        scanner.File();
        return scanner.targetPath is { } path ? (path, scanner.targetRange.Start, scanner.targetRange.End) : ("", 0, utf8.Length);
    }

    private void File()
    {
        Value();
        if (at != utf8.Length)
        {
            throw Expected("the end of the file");
        }
    }

    private void Value()
    {
        var start = at;
        switch (Peek())
        {
            case (byte)'{': Object(); break;
            case (byte)'[': Array(); break;
            case (byte)'"': Text(); break;
            case (byte)'t': Word("true"u8); break;
            case (byte)'f': Word("false"u8); break;
            case (byte)'n': Word("null"u8); break;
            default: Integer(); break;
        }

        if (targetPath is null && target >= start && target < at)
        {
            (targetPath, targetRange) = (Path(), (start, at));
        }

        if (path.Count <= DeepestRange && target < 0 && path.TrueForAll(s => s.Index < 0))
        {
            Ranges[Path()] = (start, at);
        }
    }

    private void Object()
    {
        Enter();
        var (start, checkStart, checkEnd) = (at, -1, -1);
        var previous = default((int Start, int Length)?);
        at++;
        if (Peek() == (byte)'}')
        {
            at++;
            return;
        }

        while (true)
        {
            var memberStart = at;
            var name = Name(previous);
            previous = name;
            path.Add(new Step(name.Start, name.Length, -1));
            Value();
            path.RemoveAt(path.Count - 1);
            if (utf8.AsSpan(name.Start, name.Length).SequenceEqual("check"u8))
            {
                (checkStart, checkEnd) = (memberStart, at);
            }

            if (!Continues((byte)'}'))
            {
                break;
            }
        }

        if (checkStart >= 0)
        {
            HoldAgainstCheck(start, checkStart, checkEnd);
        }
    }

    private void HoldAgainstCheck(int start, int checkStart, int checkEnd)
    {
        var first = checkStart == start + 1;
        var before = utf8.AsSpan(start, (first ? checkStart : checkStart - 1) - start);
        var after = utf8.AsSpan(first && utf8[checkEnd] == (byte)',' ? checkEnd + 1 : checkEnd, at - (first && utf8[checkEnd] == (byte)',' ? checkEnd + 1 : checkEnd));
        var expected = Crc32.Of(before, after).ToString("x8", CultureInfo.InvariantCulture);
        var valueAt = checkStart + CanonicalWriter.CheckMember.Length + 3;
        if (Encoding.UTF8.GetString(utf8, valueAt, checkEnd - valueAt) != $"\"{expected}\"" && Mistakes.Count < MostMistakes)
        {
            Mistakes.Add(Messages.CheckDisagrees(Path()));
        }
    }

    private void Array()
    {
        Enter();
        at++;
        if (Peek() == (byte)']')
        {
            at++;
            return;
        }

        var index = 0;
        do
        {
            path.Add(new Step(0, 0, index++));
            Value();
            path.RemoveAt(path.Count - 1);
        }
        while (Continues((byte)']'));
    }

    private bool Continues(byte end)
    {
        var next = Peek();
        if (next != (byte)',' && next != end)
        {
            throw Expected($"',' or '{(char)end}'");
        }

        at++;
        return next == (byte)',';
    }

    private (int Start, int Length) Name((int Start, int Length)? previous)
    {
        var quote = at;
        if (Peek() != (byte)'"')
        {
            throw Expected("a member's name");
        }

        Text();
        var name = (Start: quote + 1, Length: at - quote - 2);
        if (previous is { } before && utf8.AsSpan(before.Start, before.Length).SequenceCompareTo(utf8.AsSpan(name.Start, name.Length)) >= 0)
        {
            at = quote;
            throw Expected("members sorted by name, each once");
        }

        if (Peek() != (byte)':')
        {
            throw Expected("':'");
        }

        at++;
        return name;
    }

    private void Text()
    {
        var start = ++at;
        while (Peek() != (byte)'"')
        {
            if (utf8[at] == (byte)'\\')
            {
                at++;
                Escape();
            }
            else if (utf8[at] < 0x20)
            {
                throw Expected("a control character as an escape");
            }

            at++;
        }

        if (!Utf8.IsValid(utf8.AsSpan(start, at - start)))
        {
            throw Expected("valid UTF-8");
        }

        at++;
    }

    /// <summary>Leaves the place at the escape's last character.</summary>
    private void Escape()
    {
        if ("\"\\bfnrt"u8.Contains(Peek()))
        {
            return;
        }

        var rest = utf8.AsSpan(at, Math.Min(5, utf8.Length - at));
        if (rest.Length == 5 && rest[..3].SequenceEqual("u00"u8) && rest[3] is (byte)'0' or (byte)'1' && IsLowerHex(rest[4])
            && !(rest[3] == (byte)'0' && rest[4] is (byte)'8' or (byte)'9' or (byte)'a' or (byte)'c' or (byte)'d'))
        {
            at += 4;
            return;
        }

        throw Expected("the shortest escape");
    }

    private void Integer()
    {
        var start = at;
        at += Peek() == (byte)'-' ? 1 : 0;
        while (at < utf8.Length && utf8[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        var digits = utf8.AsSpan(start, at - start);
        if (!long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            || value is > CanonicalWriter.LargestInteger or < -CanonicalWriter.LargestInteger
            || !digits.SequenceEqual(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture))))
        {
            at = start;
            throw Expected("a value; numbers are whole, without needless signs or zeros");
        }
    }

    private void Word(ReadOnlySpan<byte> word)
    {
        if (!utf8.AsSpan(at).StartsWith(word))
        {
            throw Expected("a value");
        }

        at += word.Length;
    }

    private byte Peek() => at < utf8.Length ? utf8[at] : throw Expected("more: the file is cut off");

    private void Enter()
    {
        if (path.Count >= DeepestNesting)
        {
            throw Expected("less nesting");
        }
    }

    private static bool IsLowerHex(byte b) => b is >= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'f';

    private NotCanonicalException Expected(string what) => new(Messages.NotCanonical(Path(), at, what));

    private string Path()
    {
        var text = new StringBuilder();
        foreach (var step in path)
        {
            text.Append('/').Append(step.Index >= 0
                ? step.Index.ToString(CultureInfo.InvariantCulture)
                : Encoding.UTF8.GetString(utf8, step.NameStart, step.NameLength));
        }

        return text.Length == 0 ? "/" : text.ToString();
    }

    /// <summary>One step of a path: a member's name, as a place in the file, or an index from 0.</summary>
    private readonly record struct Step(int NameStart, int NameLength, int Index);
}
