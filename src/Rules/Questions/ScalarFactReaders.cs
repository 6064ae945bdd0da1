using System.Globalization;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

internal sealed class BooleanFactReader(FactDefinition fact) : FactValueReader(fact)
{
    public override Diagnostic? Read(ref Utf8JsonReader reader, ref FactSlot slot)
    {
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            return WrongType(reader, "true or false");
        }

        slot.Bits = reader.TokenType == JsonTokenType.True ? 1 : 0;
        return null;
    }
}

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
