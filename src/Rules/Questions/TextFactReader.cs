using System.Globalization;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

internal sealed class TextFactReader(FactDefinition fact) : FactValueReader(fact)
{
    /// <summary>Characters (UTF-16) of a text fact.</summary>
    public const int Longest = 10_000;

    public override Diagnostic? Read(ref Utf8JsonReader reader, ref FactSlot slot)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return WrongType(reader, "a text");
        }

        var text = reader.GetString()!;
        if (text.Length > Longest)
        {
            return Messages.TextTooLong(QuestionReader.At(reader), Fact.Name, text.Length, Longest);
        }

        slot.Reference = text;
        return null;
    }
}
