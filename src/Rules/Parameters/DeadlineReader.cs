using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Rules.Parameters;

/// <summary>Reads the value of a deadline parameter, which is also the <c>due</c> of a duty.</summary>
public static class DeadlineReader
{
    private static readonly string[] directions = ["after", "before"];
    private static readonly string[] boundaries = ["inclusive", "exclusive"];
    private static readonly string[] verdicts = ["met", "missed"];

    private static readonly Dictionary<string, ToleranceEnd> ends = new(StringComparer.Ordinal)
    {
        ["named-day"] = ToleranceEnd.NamedDay,
        ["next-working-day"] = ToleranceEnd.NextWorkingDay,
        ["indefinite"] = ToleranceEnd.Indefinite,
    };

    /// <summary>The deadline; null, with diagnostics, where it is none.</summary>
    public static DueRule? Read(LocatedValue value, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(value, "deadline", bag);
        if (reader is null)
        {
            return null;
        }

        var (anchor, yearOf, on) = (reader.Optional("anchor"), reader.Optional("yearOf"), reader.Optional("on"));
        DueRule? rule = null;
        switch ((anchor, yearOf, on))
        {
            case (not null, null, null): rule = Anchored(reader, bag); break;
            case (null, not null, null): rule = Yearly(reader, bag); break;
            case (null, null, not null): rule = reader.Date("on") is { } day ? new FixedDue(day) : null; break;
            case (null, null, null): bag.Add(Messages.DeadlineNotUnderstood(value.At, "it says neither from what it is counted nor on which day it ends")); break;
            default: bag.Add(Messages.DeadlineNotUnderstood(value.At, "it says twice when it ends")); break;
        }

        var boundary = reader.OptionalWord("boundary", boundaries) == boundaries[1] ? Boundary.Exclusive : Boundary.Inclusive;
        var tolerances = reader.Items("tolerance").Select(t => ReadTolerance(t, bag)).ToList();
        reader.Close();
        return rule is null || tolerances.Contains(null)
            ? null
            : rule with { Boundary = boundary, Tolerances = [.. tolerances.Select(t => t!.Value)] };
    }

    private static AnchoredDue? Anchored(ObjectReader reader, DiagnosticBag bag)
    {
        var (fact, amount) = (reader.Text("anchor"), reader.Required("amount") is { } a ? AmountReader.Read(a, bag) : null);
        var direction = reader.OptionalWord("direction", directions) == directions[1] ? Direction.Before : Direction.After;
        return fact is null || amount is not { } known ? null : new AnchoredDue(fact, known, direction);
    }

    private static YearlyDue? Yearly(ObjectReader reader, DiagnosticBag bag)
    {
        var fact = reader.Text("yearOf");
        var offset = reader.Optional("yearOffset") is { } o ? WholeNumber.Read(o, "yearOffset", -100, 100, bag) : 0;
        var month = WholeNumber.Read(reader.Required("month"), "month", 1, 12, bag);
        var value = reader.Required("day");
        var end = value is LocatedText { Text: "end" };
        var day = end ? null : WholeNumber.Read(value, "day", 1, 31, bag);
        if (fact is null || offset is null || month is not { } m || (day is null && !end))
        {
            return null;
        }

        // 2000 had a 29 February: a day that exists in some year is a day.
        if (day is { } d && d > DateTime.DaysInMonth(2000, m))
        {
            bag.Add(Messages.DayNotInMonth(value!.At, m, d));
            return null;
        }

        return new YearlyDue(fact, offset.Value, m, day);
    }

    private static Tolerance? ReadTolerance(LocatedValue value, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(value, "tolerance", bag);
        if (reader is null)
        {
            return null;
        }

        var (until, verdict, reading) = (reader.Word("until", ends.Keys), reader.Word("verdict", verdicts), reader.Text("reading"));
        reader.Close();
        return until is null || verdict is null || reading is null ? null : new Tolerance(ends[until], verdict == verdicts[0], reading);
    }
}
