using FsCheck;
using FsCheck.Fluent;
using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

// Random windows against a reference that looks at each day of the span.
public class NaiveWindowTests
{
    private static readonly Gen<(TimeWindow Window, Func<string?, DateOnly, WindowAnswer> Day)> Recurring =
        from months in Gen.SubListOf(Enumerable.Range(1, 12))
        from first in Gen.Choose(1, 31)
        from last in Gen.Choose(first, 31)
        from weekdays in Gen.SubListOf(Enum.GetValues<DayOfWeek>())
        from floating in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 9)))
        from given in Gen.Choose(1, 7)
        let byMonth = (given & 1) != 0 && months.Count > 0
        let byDay = (given & 2) != 0
        let byWeekday = (given & 4) != 0 && weekdays.Count > 0
        where byMonth || byDay || byWeekday || floating > 0
        select (
            (TimeWindow)new RecurringWindow(
                byMonth ? months : null, byDay ? [new DayRange(first, last)] : null, byWeekday ? weekdays : null, floating > 0 ? floating : null),
            (Func<string?, DateOnly, WindowAnswer>)((_, d) =>
                (byMonth && !months.Contains(d.Month)) || (byDay && (d.Day < first || d.Day > last)) || (byWeekday && !weekdays.Contains(d.DayOfWeek)) ? WindowAnswer.No
                : floating > 0 ? WindowAnswer.Unknown : WindowAnswer.Yes));

    private static readonly Gen<(TimeWindow Window, Func<string?, DateOnly, WindowAnswer> Day)> Any =
        from parts in Recurring.NonEmptyListOf()
        select (
            (TimeWindow)new AnyWindow(parts.Select(p => p.Window)),
            (Func<string?, DateOnly, WindowAnswer>)((c, d) => Or(parts.Select(p => p.Day(c, d)))));

    private static readonly Gen<(TimeWindow Window, Func<string?, DateOnly, WindowAnswer> Day)> ByClass =
        from a in Recurring
        from b in Any
        select (
            (TimeWindow)new ClassWindow(new Dictionary<string, TimeWindow> { ["A"] = a.Window, ["B"] = b.Window }),
            (Func<string?, DateOnly, WindowAnswer>)((c, d) => c switch
            {
                "A" => a.Day(c, d),
                "B" => b.Day(c, d),
                null => a.Day("A", d) == WindowAnswer.No && b.Day("B", d) == WindowAnswer.No ? WindowAnswer.No : WindowAnswer.Unknown,
                _ => WindowAnswer.No,
            }));

    private static readonly Gen<Case> Cases =
        from window in Gen.OneOf(Recurring, Any, ByClass)
        from cls in Gen.Elements<string?>("A", "B", "C", null)
        from day in Arbitrary.Days
        from length in Gen.Frequency((4, Gen.Choose(0, 3)), (4, Gen.Choose(0, 70)), (1, Gen.Choose(0, 800)))
        select new Case(window.Window, window.Day, cls, day, day.AddDays(length));

    [Fact]
    public void Covers_is_true_of_all_days() =>
        Arbitrary.Holds(Cases, c => c.Window.Covers(c.Class, c.From, c.To) == And(AllDays(c.From, c.To).Select(d => c.Day(c.Class, d))));

    [Fact]
    public void Touches_is_true_of_some_day() =>
        Arbitrary.Holds(Cases, c => c.Window.Touches(c.Class, c.From, c.To) == Or(AllDays(c.From, c.To).Select(d => c.Day(c.Class, d))));

    [Fact]
    public void The_first_day_is_the_first_that_is_sure() =>
        Arbitrary.Holds(Cases, c => c.Window.FirstDayOnOrAfter(c.Class, c.From) is not { } first || first > c.To
            ? AllDays(c.From, c.To).All(d => c.Day(c.Class, d) != WindowAnswer.Yes)
            : AllDays(c.From, first).Single(d => c.Day(c.Class, d) == WindowAnswer.Yes) == first);

    [Fact]
    public void What_a_window_is_for_one_class_answers_as_the_whole_does() =>
        Arbitrary.Holds(Cases.Where(c => c.Class is not null), c =>
        {
            var own = c.Window.Of(c.Class!);
            return !own.ByClass
                && own.Covers(null, c.From, c.To) == c.Window.Covers(c.Class, c.From, c.To)
                && own.Touches(null, c.From, c.To) == c.Window.Touches(c.Class, c.From, c.To);
        });

    private static WindowAnswer And(IEnumerable<WindowAnswer> days) =>
        days.Aggregate(WindowAnswer.Yes, (a, b) =>
            a == WindowAnswer.No || b == WindowAnswer.No ? WindowAnswer.No : a == WindowAnswer.Unknown ? a : b);

    private static WindowAnswer Or(IEnumerable<WindowAnswer> days) =>
        days.Aggregate(WindowAnswer.No, (a, b) =>
            a == WindowAnswer.Yes || b == WindowAnswer.Yes ? WindowAnswer.Yes : a == WindowAnswer.Unknown ? a : b);

    private sealed record Case(TimeWindow Window, Func<string?, DateOnly, WindowAnswer> Day, string? Class, DateOnly From, DateOnly To)
    {
        public override string ToString() => $"{Window} of {Class ?? "no class"}: {From:yyyy-MM-dd} to {To:yyyy-MM-dd}";
    }
}
