using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class ToleranceTests
{
    [Theory]
    [InlineData("2021-03-31", true, null)]
    [InlineData("2021-04-01", true, "Q4")] // the named day: no breach, but arguable
    [InlineData("2021-04-02", false, null)]
    public void Before_a_named_day_leaves_it_out_and_may_tolerate_it(string act, bool met, string? reading)
    {
        var rule = new YearlyDue("year", 0, 4, 1)
        {
            Boundary = Boundary.Exclusive,
            Tolerances = [new Tolerance(ToleranceEnd.NamedDay, true, "Q4")],
        };
        var due = rule.Resolve(Calendar, DueAnchor.InYear(2021));

        due.Due.ShouldBe(Day("2021-03-31"));
        due.Named.ShouldBe(Day("2021-04-01"));
        due.Counted.ShouldBe("year 2021, 04-01, exclusive");
        due.Judge(Day(act)).ShouldBe(new DueJudgement(met, reading));
    }

    [Theory]
    [InlineData(2022, "2022-01-01", false, null)] // 31 December 2021 was a working day
    [InlineData(2023, "2023-01-03", false, "Q18")] // 31 December 2022 a holiday through 2 January
    [InlineData(2023, "2023-01-04", false, null)]
    [InlineData(2023, "2022-12-31", true, null)]
    public void A_due_day_that_is_a_rest_day_may_reach_to_the_next_working_day(int planYear, string act, bool met, string? reading)
    {
        var rule = new YearlyDue("planYear", -1, 12, null) { Tolerances = [new Tolerance(ToleranceEnd.NextWorkingDay, false, "Q18")] };

        rule.Resolve(Calendar, DueAnchor.InYear(planYear)).Judge(Day(act)).ShouldBe(new DueJudgement(met, reading));
    }

    [Fact]
    public void A_tolerance_may_have_no_end()
    {
        var due = (new FixedDue(Day("2019-11-30")) { Tolerances = [new Tolerance(ToleranceEnd.Indefinite, true, "Q22")] }).Resolve(Calendar, DueAnchor.None);

        due.Judge(Day("2019-11-30")).ShouldBe(new DueJudgement(true, null));
        due.Judge(Day("2039-11-30")).ShouldBe(new DueJudgement(true, "Q22"));
    }

    [Fact]
    public void The_first_that_reaches_the_act_is_taken()
    {
        var rule = new FixedDue(Day("2021-10-01"))
        {
            Boundary = Boundary.Exclusive,
            Tolerances = [new Tolerance(ToleranceEnd.NamedDay, true, "Q4"), new Tolerance(ToleranceEnd.Indefinite, false, "Q22")],
        };
        var due = rule.Resolve(Calendar, DueAnchor.None);

        due.Judge(Day("2021-10-01")).ArguableReading.ShouldBe("Q4");
        due.Judge(Day("2021-10-02")).ArguableReading.ShouldBe("Q22");
    }

    [Fact]
    public void Of_a_moment_the_named_day_is_the_moment_and_not_the_rest_of_its_day()
    {
        var moment = DateTimeOffset.Parse("2023-03-14T09:00:00+08:00");
        var rule = new AnchoredDue("endedAt", Amount.Hours(24))
        {
            Boundary = Boundary.Exclusive,
            Tolerances = [new Tolerance(ToleranceEnd.NamedDay, true, "Q4"), new Tolerance(ToleranceEnd.NextWorkingDay, false, "Q18")],
        };
        var due = rule.Resolve(Calendar, moment.AddHours(-24));

        due.Judge(moment).ShouldBe(new DueJudgement(true, "Q4"));
        due.Judge(moment.AddSeconds(1)).ShouldBe(new DueJudgement(false, null));
    }

    [Fact]
    public void Rules_that_say_the_same_are_equal()
    {
        static DueRule Make(int n) => new AnchoredDue("a", Amount.Days(n)) { Tolerances = [new Tolerance(ToleranceEnd.NamedDay, true, "Q4")] };

        Make(3).ShouldBe(Make(3));
        Make(3).GetHashCode().ShouldBe(Make(3).GetHashCode());
        Make(3).ShouldNotBe(Make(4));
        Make(3).ShouldNotBe(new AnchoredDue("a", Amount.Days(3)));
    }
}
