using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class BeijingTimeTests
{
    [Theory]
    [InlineData("2023-06-30T15:59:59Z", "2023-06-30")]
    [InlineData("2023-06-30T16:00:00Z", "2023-07-01")] // 30 June 24:00 is 1 July
    [InlineData("2023-07-01T00:00:00+08:00", "2023-07-01")]
    [InlineData("2023-06-30T12:00:00-04:00", "2023-07-01")]
    public void A_moment_lies_on_its_Beijing_day(string moment, string day) =>
        BeijingTime.DayOf(DateTimeOffset.Parse(moment)).ShouldBe(Day(day));

    [Fact]
    public void A_day_runs_from_midnight_to_the_last_tick_before_the_next()
    {
        var day = Day("2023-06-30");

        BeijingTime.StartOf(day).ShouldBe(DateTimeOffset.Parse("2023-06-29T16:00:00Z"));
        BeijingTime.DayOf(BeijingTime.StartOf(day)).ShouldBe(day);
        BeijingTime.DayOf(BeijingTime.LastMomentOf(day)).ShouldBe(day);
        BeijingTime.DayOf(BeijingTime.LastMomentOf(day).AddTicks(1)).ShouldBe(day.AddDays(1));
        BeijingTime.At(day, new TimeOnly(9, 30)).ShouldBe(DateTimeOffset.Parse("2023-06-30T09:30:00+08:00"));
        BeijingTime.TimeOf(DateTimeOffset.Parse("2023-06-30T01:30:00Z")).ShouldBe(new TimeOnly(9, 30));
    }

    [Fact]
    public void Today_is_what_the_given_clock_shows_in_Beijing() =>
        BeijingTime.Today(new StoppedClock(DateTimeOffset.Parse("2023-06-30T16:00:00Z"))).ShouldBe(Day("2023-07-01"));

    [Theory]
    [InlineData("2023-01-01", 1, "2023-01-01", "2023-03-31")]
    [InlineData("2023-06-30", 2, "2023-04-01", "2023-06-30")]
    [InlineData("2023-12-31", 4, "2023-10-01", "2023-12-31")]
    public void Quarters_are_those_of_the_calendar_year(string day, int quarter, string start, string end)
    {
        CalendarQuarter.Of(Day(day)).ShouldBe(quarter);
        CalendarQuarter.Start(Day(day)).ShouldBe(Day(start));
        CalendarQuarter.End(Day(day)).ShouldBe(Day(end));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
