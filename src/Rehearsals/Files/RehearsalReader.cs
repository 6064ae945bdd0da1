using System.Globalization;
using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Rehearsals;

/// <summary>Reads <c>samples/rehearsals/LOCALITY.json</c>. Every mistake of the file is found in one pass.</summary>
public static class RehearsalReader
{
    private static readonly TimeOnly UsualStart = new(9, 0);

    /// <summary>The file for one year; null, with diagnostics, where it is not usable.</summary>
    /// <param name="file">What messages call it.</param>
    /// <param name="year">Null: the year that the file names.</param>
    public static RehearsalFile? Read(byte[] utf8, string file, int? year, DiagnosticBag bag)
    {
        var before = bag.Count;
        if (LocatedJson.Parse(utf8, file, bag) is not { } value || ObjectReader.Of(value, "rehearsal", bag) is not { } first || (first.Count("year") ?? year) is not { } named)
        {
            return null;
        }

        var played = year ?? named;
        var reader = ObjectReader.Of(new YearTexts(played, bag).In(value), "rehearsal", bag)!;
        reader.Optional("year");
        reader.Optional("$schema");
        reader.Optional("$comment");
        var units = Units(reader.Optional("units"), bag);
        var answers = new AnswerReader(units, bag);
        var (area, objects, inspectors) = (reader.Text("area"), reader.Count("objects"), reader.Count("inspectors"));
        var libraries = reader.OptionalBoolean("libraries", false);
        var (begin, end) = (reader.Date("begin"), reader.Date("end"));
        var starts = reader.Items("starts", required: true).Select((s, i) => Start(s, i + 1, begin, end, answers, bag)).OfType<RehearsedStart>().ToList();
        var given = Answers(reader.Required("answers"), answers, bag);
        reader.Close();
        if (end < begin)
        {
            bag.Add(RehearsalMessages.EndsFirst(reader.At, begin!.Value, end.Value));
        }

        return bag.Skip(before).Any(d => d.Severity == Severity.Error)
            ? null
            : new RehearsalFile(area!, played, objects!.Value, inspectors!.Value, libraries, begin!.Value, end!.Value, units, starts, given);
    }

    private static Dictionary<string, SampleUnit> Units(LocatedValue? value, DiagnosticBag bag)
    {
        var units = new Dictionary<string, SampleUnit>(StringComparer.Ordinal);
        foreach (var member in Members(value, "units", bag))
        {
            units[member.Name] = new SampleUnit(member.Name, Plain(member.Value));
        }

        return units;
    }

    private static RehearsedStart? Start(LocatedValue value, int number, DateOnly? begin, DateOnly? end, AnswerReader answers, DiagnosticBag bag)
    {
        if (ObjectReader.Of(value, "start", bag) is not { } reader)
        {
            return null;
        }

        var (on, workflow, correlation) = (reader.Date("on"), reader.Text("workflow"), reader.OptionalText("correlationId"));
        var time = UsualStart;
        if (reader.Optional("time") is { } at && !(at is LocatedText text && TimeOnly.TryParseExact(text.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time)))
        {
            bag.Add(Rules.Diagnostics.Messages.WrongJsonKind(at.At, "time", "a time HH:mm", at.Described));
        }

        var input = Members(reader.Optional("input"), "input", bag).ToDictionary(m => m.Name, m => answers.Part(m.Value), StringComparer.Ordinal);
        reader.Optional("$comment");
        reader.Close();
        if (on < begin || on > end)
        {
            bag.Add(RehearsalMessages.StartOutside(reader.At, on!.Value, begin!.Value, end!.Value));
        }

        return on is null || workflow is null ? null : new RehearsedStart(number, BeijingTime.At(on.Value, time), workflow, correlation, input, reader.At);
    }

    private static Dictionary<string, RehearsedAnswer> Answers(LocatedValue? value, AnswerReader answers, DiagnosticBag bag)
    {
        var given = new Dictionary<string, RehearsedAnswer>(StringComparer.Ordinal);
        foreach (var member in Members(value, "answers", bag).Where(m => m.Name != "$comment"))
        {
            if (ObjectReader.Of(member.Value, "answer", bag) is not { } reader)
            {
                continue;
            }

            var (after, before, at) = (reader.Optional("after"), reader.Optional("before"), reader.Optional("at"));
            var answer = reader.Required("answer");
            reader.Optional("$comment");
            reader.Close();
            given[member.Name] = new RehearsedAnswer(
                after is null ? null : answers.Amount(after), before is null ? null : answers.Amount(before),
                at is null ? null : answers.Part(at), answer is null ? LiteralPart.Null : answers.Part(answer), member.At);
        }

        return given;
    }

    private static IReadOnlyList<LocatedMember> Members(LocatedValue? value, string what, DiagnosticBag bag)
    {
        if (value is null or LocatedObject)
        {
            return (value as LocatedObject)?.Members ?? [];
        }

        bag.Add(Rules.Diagnostics.Messages.WrongJsonKind(value.At, what, "an object", value.Described));
        return [];
    }

    internal static JsonElement Plain(LocatedValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            LocatedJsonWriter.Write(writer, value);
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
