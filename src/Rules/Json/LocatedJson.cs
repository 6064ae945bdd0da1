using System.Text;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Json;

/// <summary>Reads a policy file into values that know their line and column; duplicate members are mistakes.</summary>
public sealed class LocatedJson
{
    /// <summary>No policy file nests deeper; a file that does is refused.</summary>
    public const int MaxDepth = 64;

    private readonly byte[] utf8;
    private readonly string file;
    private readonly DiagnosticBag bag;
    private readonly List<int> lineStarts = [0];

    private LocatedJson(byte[] utf8, string file, DiagnosticBag bag)
    {
        (this.utf8, this.file, this.bag) = (utf8, file, bag);
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
            {
                lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The file's value, or null where it is not JSON (the bag then says where and why).</summary>
    public static LocatedValue? Parse(byte[] utf8, string file, DiagnosticBag bag)
    {
        var text = utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8[3..] : utf8;
        return new LocatedJson(text, file, bag).Parse();
    }

    private LocatedValue? Parse()
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var value = Value(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0);
            var at = line < lineStarts.Count ? PositionOf(lineStarts[line] + (int)(e.BytePositionInLine ?? 0)) : PositionOf(utf8.Length);
            bag.Add(Messages.NotJson(at, Reason(e)));
            return null;
        }
        catch (InvalidOperationException)
        {
            bag.Add(Messages.NotJson(PositionOf((int)reader.TokenStartIndex), "a text is not valid UTF-8."));
            return null;
        }
    }

    private static string Reason(JsonException e)
    {
        var cut = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return cut < 0 ? e.Message : e.Message[..cut];
    }

    private LocatedValue Value(ref Utf8JsonReader reader)
    {
        var at = PositionOf((int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, at),
            JsonTokenType.StartArray => Array(ref reader, at),
            JsonTokenType.String => new LocatedText(at, reader.GetString()!),
            JsonTokenType.Number => Number(ref reader, at),
            JsonTokenType.True => new LocatedBoolean(at, true),
            JsonTokenType.False => new LocatedBoolean(at, false),
            _ => new LocatedNull(at),
        };
    }

    private LocatedValue Number(ref Utf8JsonReader reader, SourcePosition at)
    {
        if (reader.TryGetDecimal(out var number))
        {
            return new LocatedNumber(at, number) { Written = Encoding.UTF8.GetString(reader.ValueSpan) };
        }

        bag.Add(Messages.WrongJsonKind(at, Encoding.UTF8.GetString(reader.ValueSpan), "a number of at most 28 digits", "too large a number"));
        return new LocatedNull(at);
    }

    private LocatedObject Object(ref Utf8JsonReader reader, SourcePosition at)
    {
        var members = new List<LocatedMember>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameAt = PositionOf((int)reader.TokenStartIndex);
            var name = reader.GetString()!;
            reader.Read();
            var value = Value(ref reader);
            if (first.TryAdd(name, nameAt.Line))
            {
                members.Add(new LocatedMember(name, nameAt, value));
            }
            else
            {
                bag.Add(Messages.DuplicateMember(nameAt, name, first[name]));
            }
        }

        return new LocatedObject(at, members);
    }

    private LocatedArray Array(ref Utf8JsonReader reader, SourcePosition at)
    {
        var items = new List<LocatedValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }

        return new LocatedArray(at, items);
    }

    private SourcePosition PositionOf(int offset)
    {
        var index = lineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        var start = lineStarts[line];
        var column = Encoding.UTF8.GetCharCount(utf8, start, Math.Min(offset, utf8.Length) - start);
        return new SourcePosition(file, line + 1, column + 1);
    }
}
