using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

internal sealed class ReviewsFactReader(FactDefinition fact) : FactValueReader(fact)
{
    private const int longestName = 200;

    private static readonly string[] outcomes = ["passed", "returned", "rejected"];

    public override Diagnostic? Read(ref Utf8JsonReader reader, ref FactSlot slot)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return WrongType(reader, "a list of reviews");
        }

        var reviews = new List<Review>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return WrongType(reader, "an object for each review");
            }

            var at = QuestionReader.At(reader);
            if (ReadOne(ref reader, out var review) is { } problem)
            {
                return Messages.BadReview(at, Fact.Name, problem);
            }

            reviews.Add(review!);
        }

        slot.Reference = reviews.ToArray();
        return null;
    }

    private static string? ReadOne(ref Utf8JsonReader reader, out Review? review)
    {
        review = null;
        string? organ = null, aspect = null, outcome = null;
        DateOnly? on = null;
        var seen = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var member = reader.GetString()!;
            var bit = member switch { "organ" => 1, "aspect" => 2, "outcome" => 4, "on" => 8, _ => 0 };
            if (bit == 0)
            {
                return $"has an unknown member '{Shown(member)}'";
            }

            if ((seen & bit) != 0)
            {
                return $"says '{member}' twice";
            }

            seen |= bit;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }

            if (reader.TokenType != JsonTokenType.String)
            {
                return $"has {JsonWords.Of(reader.TokenType)} as its '{member}'";
            }

            if (bit == 8)
            {
                if (!DateBytes.TryDay(Bytes(ref reader), out var day, out _))
                {
                    return $"is dated '{Shown(reader.GetString()!)}', which is no day";
                }

                on = DateOnly.FromDayNumber(day);
                continue;
            }

            var text = reader.GetString()!;
            if (text.Length is 0 or > longestName)
            {
                return $"has a '{member}' of {text.Length} characters";
            }

            switch (bit)
            {
                case 1: organ = text; break;
                case 2: aspect = text; break;
                default: outcome = text; break;
            }
        }

        if (organ is null || outcome is null)
        {
            return $"does not say its '{(organ is null ? "organ" : "outcome")}'";
        }

        if (!outcomes.Contains(outcome))
        {
            return $"has the outcome '{Shown(outcome)}'";
        }

        review = new Review(organ, aspect, outcome, on);
        return null;
    }
}
