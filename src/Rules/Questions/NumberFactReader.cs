using System.Globalization;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

internal sealed class NumberFactReader(FactDefinition fact) : FactValueReader(fact)
{
    private string Expected => (Fact.Minimum, Fact.Maximum) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{Kind} from {least} to {most}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"{Kind} from {least}"),
        (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"{Kind} up to {most}"),
        _ => Kind,
    };

    private string Kind => Fact.Whole ? "a whole number" : "a number";

    public override Diagnostic? Read(ref Utf8JsonReader reader, ref FactSlot slot)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            return WrongType(reader, Expected);
        }

        if (!reader.TryGetDecimal(out var number))
        {
            return Messages.FactOutOfRange(QuestionReader.At(reader), Fact.Name, "too large a number", Expected);
        }

        if ((Fact.Whole && decimal.Truncate(number) != number) || number < Fact.Minimum || number > Fact.Maximum)
        {
            return Messages.FactOutOfRange(
                QuestionReader.At(reader), Fact.Name, number.ToString(CultureInfo.InvariantCulture), Expected);
        }

        slot.Number = number;
        return null;
    }
}
