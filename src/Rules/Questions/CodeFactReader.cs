using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

internal sealed class CodeFactReader(FactDefinition fact) : FactValueReader(fact)
{
    private readonly Utf8NameTable values = new(fact.Values);

    public override Diagnostic? Read(ref Utf8JsonReader reader, ref FactSlot slot)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return WrongType(reader, $"one of {string.Join(", ", Fact.Values)}");
        }

        var index = values.Find(Bytes(ref reader));
        if (index < 0)
        {
            return Messages.UnknownFactValue(QuestionReader.At(reader), Fact.Name, Shown(reader.GetString()!), Fact.Values);
        }

        slot.Bits = index;
        return null;
    }
}
