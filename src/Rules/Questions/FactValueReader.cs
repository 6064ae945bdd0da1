using System.Text;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

/// <summary>Reads the JSON value of one fact into its slot.</summary>
internal abstract class FactValueReader(FactDefinition fact)
{
    /// <summary>The diagnostic of a value outside its list.</summary>
    public const string UnknownValueId = "PE0602";

    protected FactDefinition Fact { get; } = fact;

    public static FactValueReader For(FactDefinition fact) => fact.Kind switch
    {
        ValueKind.Boolean => new BooleanFactReader(fact),
        ValueKind.Number => new NumberFactReader(fact),
        ValueKind.Date => new DateFactReader(fact),
        ValueKind.Instant => new InstantFactReader(fact),
        ValueKind.Code => new CodeFactReader(fact),
        ValueKind.Codes => new CodesFactReader(fact),
        ValueKind.Reviews => new ReviewsFactReader(fact),
        _ => new TextFactReader(fact),
    };

    /// <summary>Reads the value that the reader stands on; says what is wrong with it, or null. Never called on null.</summary>
    public abstract Diagnostic? Read(ref Utf8JsonReader reader, ref FactSlot slot);

    protected Diagnostic WrongType(in Utf8JsonReader reader, string expected) =>
        Messages.WrongFactType(QuestionReader.At(reader), Fact.Name, JsonWords.Of(reader.TokenType), expected);

    /// <summary>The text's bytes without escapes: of the JSON itself where it can be, else copied.</summary>
    protected static ReadOnlySpan<byte> Bytes(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;

    /// <summary>The text for a message, cut where it is long.</summary>
    protected static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
}
