using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

internal sealed class CodesFactReader : FactValueReader
{
    private readonly Utf8NameTable values;

    // Most lists hold one value or none: those sets are made once.
    private readonly CodeSet none = new(0);
    private readonly CodeSet[] single;

    public CodesFactReader(FactDefinition fact)
        : base(fact)
    {
        values = new Utf8NameTable(fact.Values);
        single = [.. fact.Values.Select((_, i) => new CodeSet(1UL << i))];
    }

    public override Diagnostic? Read(ref Utf8JsonReader reader, ref FactSlot slot)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return WrongType(reader, $"a list of {string.Join(", ", Fact.Values)}");
        }

        var set = 0UL;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                return WrongType(reader, "a text in the list");
            }

            var index = values.Find(Bytes(ref reader));
            if (index < 0)
            {
                return Messages.UnknownFactValue(QuestionReader.At(reader), Fact.Name, Shown(reader.GetString()!), Fact.Values);
            }

            set |= 1UL << index;
        }

        slot.Reference = set == 0 ? none : ulong.IsPow2(set) ? single[ulong.TrailingZeroCount(set)] : new CodeSet(set);
        return null;
    }
}
