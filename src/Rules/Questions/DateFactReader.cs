using System.Globalization;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

internal sealed class DateFactReader(FactDefinition fact) : FactValueReader(fact)
{
    private const string expected = "a date as yyyy-MM-dd";

    public override Diagnostic? Read(ref Utf8JsonReader reader, ref FactSlot slot)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return WrongType(reader, expected);
        }

        if (DateBytes.TryDay(Bytes(ref reader), out var day, out var wellFormed))
        {
            slot.Bits = day;
            return null;
        }

        return wellFormed
            ? Messages.ImpossibleDate(QuestionReader.At(reader), Fact.Name, reader.GetString()!, "a day of the calendar")
            : Messages.WrongFactType(QuestionReader.At(reader), Fact.Name, $"the text '{Shown(reader.GetString()!)}'", expected);
    }
}
