using System.Globalization;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Questions;

namespace PolicyEngine.Supervision.Decisions;

/// <summary>
/// A question as JSON: what is asked of whom, the facts, and how they are to be taken. The facts stay bytes; they are
/// bound when the decision is known. A batch line has <c>id</c>, <c>jurisdiction</c> and <c>decision</c>; an HTTP body
/// has those in its address instead.
/// </summary>
public ref struct QuestionEnvelope
{
    private const int IdMember = 0, JurisdictionMember = 1, DecisionMember = 2, FactsMember = 3, AssumeMember = 4, AsOfMember = 5, TraceMember = 6, RecordMember = 7;

    private static readonly string[] Names = ["id", "jurisdiction", "decision", "facts", "assume", "asOf", "trace", "record"];
    private static readonly byte[][] Utf8Names = [.. Names.Select(System.Text.Encoding.UTF8.GetBytes)];
    private static readonly string[] Assumptions = ["unknown", "regular"];

    /// <summary>The id as it was written (any JSON value); empty where there is none.</summary>
    public ReadOnlySpan<byte> Id { get; private set; }

    public string? Jurisdiction { get; private set; }

    public string? Decision { get; private set; }

    /// <summary>The object of facts as it was written; empty where there is none.</summary>
    public ReadOnlySpan<byte> Facts { get; private set; }

    public QuestionTerms Terms { get; private set; }

    /// <summary>A decision of record is asked for, not a question.</summary>
    public bool Record { get; private set; }

    /// <summary>Reads a batch line: id, jurisdiction, decision and facts, with assume and asOf where they are wanted.</summary>
    public QuestionError? ReadLine(ReadOnlySpan<byte> line) =>
        Read(line, "line", 0b00111111) ?? Missing("line", JurisdictionMember, DecisionMember, FactsMember);

    /// <summary>Reads an HTTP body: facts, with assume, asOf, trace and record where they are wanted.</summary>
    public QuestionError? ReadBody(ReadOnlySpan<byte> body) =>
        Read(body, "body", 0b11111000) ?? Missing("body", FactsMember);

    /// <summary>Reads the body of a comparison: decision and facts, with assume and asOf where they are wanted.</summary>
    public QuestionError? ReadComparison(ReadOnlySpan<byte> body) =>
        Read(body, "body", 0b00111100) ?? Missing("body", DecisionMember, FactsMember);

    private QuestionError? Read(ReadOnlySpan<byte> json, string what, int allowed)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            return ReadMembers(ref reader, json, what, allowed);
        }
        catch (JsonException e)
        {
            var cut = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            return Error(Messages.QuestionNotJson(At(what, e.BytePositionInLine ?? 0), cut < 0 ? e.Message : e.Message[..cut]));
        }
        catch (InvalidOperationException)
        {
            return Error(Messages.QuestionNotJson(At(what, reader.TokenStartIndex), "a text is not valid UTF-8."));
        }
    }

    private QuestionError? ReadMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string what, int allowed)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Error(Messages.WrongJsonKind(At(what, 0), what, "one JSON object", "something else"));
        }

        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = reader.TokenStartIndex;
            var member = IndexOf(ref reader);
            if (member < 0 || (allowed & (1 << member)) == 0)
            {
                return Error(Messages.UnknownMember(At(what, at), reader.GetString()!, Names.Where((_, i) => (allowed & (1 << i)) != 0).ToList()));
            }

            if ((seen & (1 << member)) != 0)
            {
                return Error(Messages.DuplicateMember(At(what, at), Names[member], 1));
            }

            seen |= 1 << member;
            reader.Read();
            if (ReadValue(ref reader, json, what, member) is { } error)
            {
                return error;
            }
        }

        reader.Read();
        return null;
    }

    private QuestionError? ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string what, int member)
    {
        var start = (int)reader.TokenStartIndex;
        if (member is IdMember or FactsMember)
        {
            reader.Skip();
            var text = json[start..(int)reader.BytesConsumed];
            Id = member == IdMember ? text : Id;
            Facts = member == FactsMember ? text : Facts;
            return null;
        }

        if (member > FactsMember && reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (member is TraceMember or RecordMember)
        {
            if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            {
                return Error(Messages.WrongJsonKind(At(what, start), Names[member], "true or false", "something else"));
            }

            var wanted = reader.GetBoolean();
            Terms = member == TraceMember ? Terms with { Trace = wanted } : Terms;
            Record = member == RecordMember ? wanted : Record;
            return null;
        }

        return reader.TokenType == JsonTokenType.String
            ? ReadText(reader.GetString()!, what, member, start)
            : Error(Messages.WrongJsonKind(At(what, start), Names[member], "a text", "something else"));
    }

    private QuestionError? ReadText(string text, string what, int member, int start)
    {
        switch (member)
        {
            case JurisdictionMember:
                Jurisdiction = text;
                return null;
            case DecisionMember:
                Decision = text;
                return null;
            case AssumeMember when Assumptions.Contains(text):
                Terms = Terms with { Regular = text == Assumptions[1] };
                return null;
            case AssumeMember:
                return Error(Messages.UnknownWord(At(what, start), Names[member], text, Assumptions));
            default:
                if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                {
                    return Error(Messages.BadDate(At(what, start), text));
                }

                Terms = Terms with { AsOf = date };
                return null;
        }
    }

    private readonly QuestionError? Missing(string what, params ReadOnlySpan<int> members)
    {
        foreach (var member in members)
        {
            var there = member switch { JurisdictionMember => Jurisdiction is not null, DecisionMember => Decision is not null, _ => !Facts.IsEmpty };
            if (!there)
            {
                return Error(Messages.MissingMember(At(what, 0), Names[member]));
            }
        }

        return null;
    }

    private static int IndexOf(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < Utf8Names.Length; i++)
        {
            if (reader.ValueTextEquals(Utf8Names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static SourcePosition At(string what, long offset) => new(what, 1, (int)offset + 1);

    private static QuestionError Error(Diagnostic diagnostic) => new(diagnostic, null);
}
