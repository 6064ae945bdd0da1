using System.Globalization;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

internal sealed class InstantFactReader(FactDefinition fact) : FactValueReader(fact)
{
    private const string expected = "an instant with its offset, such as 2023-10-12T09:00:00+08:00";

    public override Diagnostic? Read(ref Utf8JsonReader reader, ref FactSlot slot)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return WrongType(reader, expected);
        }

        var bytes = Bytes(ref reader);
        if (bytes.Length < 11 || bytes[10] is not ((byte)'T'))
        {
            return DateBytes.TryDay(bytes, out _, out _)
                ? Messages.InstantWithoutOffset(QuestionReader.At(reader), Fact.Name, reader.GetString()!)
                : Messages.WrongFactType(QuestionReader.At(reader), Fact.Name, $"the text '{Shown(reader.GetString()!)}'", expected);
        }

        if (reader.TryGetDateTimeOffset(out var instant))
        {
            // The reader takes a text without an offset for the machine's own time: that must not pass.
            if (!DateBytes.HasOffset(bytes))
            {
                return Messages.InstantWithoutOffset(QuestionReader.At(reader), Fact.Name, reader.GetString()!);
            }

            slot.Bits = instant.UtcTicks;
            return null;
        }

        return Messages.ImpossibleDate(QuestionReader.At(reader), Fact.Name, Shown(reader.GetString()!), expected);
    }
}
