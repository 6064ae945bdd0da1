using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class WindowTests
{
    private static readonly TimeWindow June = new RecurringWindow(months: [6]);

    private static readonly TimeWindow Libraries = new ClassWindow(new Dictionary<string, TimeWindow>
    {
        ["A"] = June,
        ["B"] = new RecurringWindow(months: [6, 9]),
        ["C"] = TimeWindow.Always,
    });

    [Theory]
    [InlineData("A", "2023-06-01", "2023-06-30", WindowAnswer.Yes)]
    [InlineData("A", "2023-05-31", "2023-06-02", WindowAnswer.No)]
    [InlineData("A", "2023-06-30", "2023-07-01", WindowAnswer.No)]
    [InlineData("A", "2023-06-15", "2024-06-15", WindowAnswer.No)]
    [InlineData("B", "2023-09-12", "2023-09-12", WindowAnswer.Yes)]
    [InlineData("C", "2023-12-31", "2024-01-01", WindowAnswer.Yes)]
    [InlineData("D", "2023-06-12", "2023-06-12", WindowAnswer.No)] // a class that the window does not name
    [InlineData("a", "2023-06-12", "2023-06-12", WindowAnswer.No)]
    [InlineData(null, "2023-06-12", "2023-06-12", WindowAnswer.Unknown)]
    public void Covers_when_each_day_lies_in_the_window_of_the_class(string? cls, string from, string to, WindowAnswer answer) =>
        Libraries.Covers(cls, Day(from), Day(to)).ShouldBe(answer);

    [Fact]
    public void An_unknown_class_is_no_question_where_no_class_has_the_day()
    {
        var window = new ClassWindow(new Dictionary<string, TimeWindow> { ["A"] = June });

        window.Covers(null, Day("2023-07-01"), Day("2023-07-01")).ShouldBe(WindowAnswer.No);
        window.Touches(null, Day("2023-06-30"), Day("2023-07-01")).ShouldBe(WindowAnswer.Unknown);
        June.Covers(null, Day("2023-06-01"), Day("2023-06-01")).ShouldBe(WindowAnswer.Yes);
    }

    [Fact]
    public void Touches_when_one_day_lies_in_the_window()
    {
        June.Touches(null, Day("2023-05-20"), Day("2023-06-01")).ShouldBe(WindowAnswer.Yes);
        June.Touches(null, Day("2023-07-01"), Day("2024-05-31")).ShouldBe(WindowAnswer.No);
    }

    [Fact]
    public void A_span_that_ends_before_it_begins_holds_no_day()
    {
        TimeWindow.Always.Covers(null, Day("2023-06-02"), Day("2023-06-01")).ShouldBe(WindowAnswer.No);
        TimeWindow.Always.Touches(null, Day("2023-06-02"), Day("2023-06-01")).ShouldBe(WindowAnswer.No);
    }

    [Fact]
    public void All_given_parts_must_fit()
    {
        var window = new RecurringWindow(months: [6], days: [new DayRange(1, 20)], weekdays: [DayOfWeek.Tuesday, DayOfWeek.Sunday]);

        window.Contains(null, Day("2023-06-20")).ShouldBe(WindowAnswer.Yes); // a Tuesday
        window.Contains(null, Day("2023-06-18")).ShouldBe(WindowAnswer.Yes); // a Sunday
        window.Contains(null, Day("2023-06-19")).ShouldBe(WindowAnswer.No);
        window.Contains(null, Day("2023-06-27")).ShouldBe(WindowAnswer.No);
        window.Contains(null, Day("2023-07-18")).ShouldBe(WindowAnswer.No);
    }

    [Fact]
    public void Floating_days_are_unknown_only_where_a_day_fits()
    {
        var window = new RecurringWindow(months: [6], floatingPerMonth: 5);

        window.Covers(null, Day("2023-06-01"), Day("2023-06-03")).ShouldBe(WindowAnswer.Unknown);
        window.Covers(null, Day("2023-06-30"), Day("2023-07-01")).ShouldBe(WindowAnswer.No);
        window.Touches(null, Day("2023-06-30"), Day("2023-07-01")).ShouldBe(WindowAnswer.Unknown);
        window.Touches(null, Day("2023-07-01"), Day("2023-07-02")).ShouldBe(WindowAnswer.No);
    }

    [Fact]
    public void Any_of_several_windows_may_cover_each_day()
    {
        var window = new AnyWindow([June, new RecurringWindow(days: [new DayRange(1, 5)])]);

        window.Covers(null, Day("2023-06-25"), Day("2023-07-05")).ShouldBe(WindowAnswer.Yes);
        window.Covers(null, Day("2023-06-25"), Day("2023-07-06")).ShouldBe(WindowAnswer.No);
        new AnyWindow([June, new RecurringWindow(floatingPerMonth: 5)]).Covers(null, Day("2023-06-30"), Day("2023-07-01")).ShouldBe(WindowAnswer.Unknown);
    }

    [Fact]
    public void Says_which_classes_it_names_and_whether_it_asks_for_one()
    {
        var window = new AnyWindow([Libraries, June]);

        window.ByClass.ShouldBeTrue();
        window.Classes.ShouldBe(["A", "B", "C"]);
        June.ByClass.ShouldBeFalse();
        June.Classes.ShouldBeEmpty();
    }

    [Fact]
    public void Finds_the_first_day_that_is_sure()
    {
        Libraries.FirstDayOnOrAfter("B", Day("2023-07-01")).ShouldBe(Day("2023-09-01"));
        Libraries.FirstDayOnOrAfter("B", Day("2023-09-30")).ShouldBe(Day("2023-09-30"));
        Libraries.FirstDayOnOrAfter("A", Day("2023-07-01")).ShouldBe(Day("2024-06-01"));
        Libraries.FirstDayOnOrAfter("D", Day("2023-07-01")).ShouldBeNull();
        new RecurringWindow(floatingPerMonth: 3).FirstDayOnOrAfter(null, Day("2023-07-01")).ShouldBeNull();
        TimeWindow.Always.FirstDayOnOrAfter(null, DateOnly.MaxValue).ShouldBe(DateOnly.MaxValue);
        June.FirstDayOnOrAfter(null, DateOnly.MaxValue).ShouldBeNull();
    }

    [Fact]
    public void The_rarest_day_is_found_however_long_it_stays_away()
    {
        // 29 February was a Thursday in 1872, and then not until 1912.
        var window = new RecurringWindow(months: [2], days: [new DayRange(29, 29)], weekdays: [DayOfWeek.Thursday]);

        window.FirstDayOnOrAfter(null, new DateOnly(1872, 3, 1)).ShouldBe(new DateOnly(1912, 2, 29));
        window.Touches(null, new DateOnly(1872, 3, 1), new DateOnly(1912, 2, 28)).ShouldBe(WindowAnswer.No);
        window.Touches(null, new DateOnly(1872, 3, 1), DateOnly.MaxValue).ShouldBe(WindowAnswer.Yes);
        new RecurringWindow(months: [2], days: [new DayRange(30, 31)]).Touches(null, DateOnly.MinValue, DateOnly.MaxValue).ShouldBe(WindowAnswer.No);
    }

    [Fact]
    public void Windows_that_say_the_same_are_equal()
    {
        static TimeWindow Make() => new ClassWindow(new Dictionary<string, TimeWindow>
        {
            ["B"] = new AnyWindow([new RecurringWindow(months: [9, 6]), TimeWindow.Always]),
            ["A"] = new RecurringWindow(months: [6], floatingPerMonth: 2),
        });

        Make().ShouldBe(Make());
        Make().GetHashCode().ShouldBe(Make().GetHashCode());
        Make().ShouldNotBe(Libraries);
        new RecurringWindow(months: [6, 9]).ShouldBe(new RecurringWindow(months: [9, 6, 6]));
    }

    [Fact]
    public void Reads_in_words() =>
        new RecurringWindow(months: [6, 9], days: [new DayRange(1, 3)], weekdays: [DayOfWeek.Monday], floatingPerMonth: 2)
            .ToString().ShouldBe("months 6,9; days 1,2,3; weekdays mon; 2 floating days a month");

    [Fact]
    public void A_window_that_cannot_be_is_refused()
    {
        Should.Throw<ArgumentException>(() => new RecurringWindow());
        Should.Throw<ArgumentException>(() => new RecurringWindow(months: []));
        Should.Throw<ArgumentOutOfRangeException>(() => new RecurringWindow(months: [13]));
        Should.Throw<ArgumentOutOfRangeException>(() => new RecurringWindow(days: [default]));
        Should.Throw<ArgumentOutOfRangeException>(() => new RecurringWindow(weekdays: [(DayOfWeek)7]));
        Should.Throw<ArgumentOutOfRangeException>(() => new RecurringWindow(floatingPerMonth: 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new DayRange(20, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new DayRange(0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new DayRange(1, 32));
        Should.Throw<ArgumentException>(() => new AnyWindow([]));
        Should.Throw<ArgumentException>(() => new ClassWindow([]));
    }
}
