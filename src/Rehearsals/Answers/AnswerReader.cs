using System.Globalization;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Rehearsals;

/// <summary>Reads values of the file: plain ones, and objects with a member <c>$</c>, which make one.</summary>
internal sealed class AnswerReader(IReadOnlyDictionary<string, SampleUnit> units, DiagnosticBag bag)
{
    private const string Maker = "$";

    private static readonly string[] Makers =
        ["today", "now", "oneOf", "payload", "day", "unit", "object", "inspector", "platform-draw", "witness-commitments", "witness-reveals", "case"];

    private static readonly string[] Roots = ["input", "variable", "payload"];

    public AnswerPart Part(LocatedValue value) => value switch
    {
        LocatedObject o when o[Maker] is LocatedText name => Made(o, name),
        LocatedObject o => new ObjectPart([.. o.Members.Select(m => KeyValuePair.Create(m.Name, Part(m.Value)))]),
        LocatedArray list => new ListPart([.. list.Items.Select(Part)]),
        _ => new LiteralPart(RehearsalReader.Plain(value)),
    };

    /// <summary>An amount of time; null, with a diagnostic, where it is none.</summary>
    public Amount? Amount(LocatedValue value)
    {
        if (value is LocatedObject o && (o["amount"] ?? o["value"]) is LocatedNumber { Number: >= 0 and <= 10_000 } number
            && decimal.Truncate(number.Number) == number.Number
            && o["unit"] is LocatedText unit && Calendars.Amount.TryUnit(unit.Text == "working-days" ? "workingDays" : unit.Text, out var of))
        {
            return new Amount((int)number.Number, of);
        }

        bag.Add(RehearsalMessages.BadAmount(value.At));
        return null;
    }

    private AnswerPart Made(LocatedObject o, LocatedText name)
    {
        var reader = ObjectReader.Of(o, name.Text, bag)!;
        reader.Optional(Maker);
        AnswerPart part = name.Text switch
        {
            "today" => new MomentPart(true),
            "now" => new MomentPart(false),
            "oneOf" => Choice(reader, name.At),
            "payload" => Path(reader),
            "day" => Day(reader),
            "unit" => Unit(reader, name.At),
            "object" => new SampleObjectPart(reader.Count("number") ?? 1, reader.OptionalText("library"), reader.OptionalText("kind"), reader.OptionalText("resultCode")),
            "inspector" => new SampleInspectorPart(reader.Count("number") ?? 1),
            "platform-draw" => new DrawPart(DrawRole.Platform),
            "witness-commitments" => new DrawPart(DrawRole.WitnessesCommit),
            "witness-reveals" => new DrawPart(DrawRole.WitnessesReveal),
            "case" => Case(reader, name.At),
            _ => Unknown(name),
        };
        if (Makers.Contains(name.Text))
        {
            reader.Close();
        }

        return part;
    }

    private LiteralPart Unknown(LocatedText name)
    {
        bag.Add(RehearsalMessages.UnknownMaker(name.At, name.Text, Makers));
        return LiteralPart.Null;
    }

    private AnswerPart Choice(ObjectReader reader, SourcePosition at)
    {
        var of = new List<(int, AnswerPart)>();
        foreach (var item in reader.Items("of", required: true))
        {
            if (item is LocatedArray { Items: [LocatedNumber { Number: >= 1 and <= 1_000_000 } weight, var value] } && decimal.Truncate(weight.Number) == weight.Number)
            {
                of.Add(((int)weight.Number, Part(value)));
            }
            else
            {
                bag.Add(RehearsalMessages.BadChoice(item.At));
            }
        }

        if (of.Count == 0)
        {
            bag.Add(RehearsalMessages.BadChoice(at));
        }

        return of.Count == 0 ? LiteralPart.Null : new ChoicePart(string.Create(CultureInfo.InvariantCulture, $"choice {at.Line}:{at.Column}"), of);
    }

    private AnswerPart Case(ObjectReader reader, SourcePosition at)
    {
        var path = reader.Text("path");
        var of = reader.Required("of") as LocatedObject;
        var otherwise = reader.Optional("else");
        CheckPath(at, path);
        if (of is null || of.Members.Count == 0)
        {
            bag.Add(RehearsalMessages.BadCase(at));
        }

        return path is null || of is null
            ? LiteralPart.Null
            : new CasePart(path, of.Members.ToDictionary(m => m.Name, m => Part(m.Value), StringComparer.Ordinal), otherwise is null ? null : Part(otherwise));
    }

    private void CheckPath(SourcePosition at, string? path)
    {
        if (path?.Split('.') is { } parts && (parts.Length < 2 || !Roots.Contains(parts[0]) || parts.Any(p => p.Length == 0)))
        {
            bag.Add(RehearsalMessages.BadPath(at, path));
        }
    }

    private AnswerPart Path(ObjectReader reader)
    {
        if (reader.Text("path") is not { } path)
        {
            return LiteralPart.Null;
        }

        CheckPath(reader.At, path);
        return new PathPart(path);
    }

    private DayPart Day(ObjectReader reader)
    {
        var of = reader.Optional("of");
        var time = reader.OptionalText("time");
        TimeOnly? at = TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        int Whole(string member) => (int)Math.Clamp(reader.OptionalNumber(member) ?? 0, -10_000, 10_000);
        return new DayPart(
            of is null or LocatedText { Text: "today" } ? null : Part(of), Whole("workingDays"), Whole("days"), Whole("months"), at);
    }

    private AnswerPart Unit(ObjectReader reader, SourcePosition at)
    {
        if (reader.Text("id") is not { } id)
        {
            return LiteralPart.Null;
        }

        if (units.TryGetValue(id, out var unit))
        {
            return new LiteralPart(unit.Value);
        }

        bag.Add(RehearsalMessages.UnknownUnit(at, id, [.. units.Keys]));
        return LiteralPart.Null;
    }
}
