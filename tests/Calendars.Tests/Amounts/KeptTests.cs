using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class KeptTests
{
    private static readonly DateTimeOffset Entry = DateTimeOffset.Parse("2023-03-13T09:00:00+08:00");

    [Theory]
    [InlineData("2023-03-11T09:00:00+08:00", true)] // 48 hours exactly, over a week-end
    [InlineData("2023-03-11T09:00:01+08:00", false)]
    [InlineData("2023-03-11T01:00:00Z", true)] // the same moment on another clock
    public void Hours_before_compare_moments(string done, bool kept) =>
        Calendar.KeptBefore(DateTimeOffset.Parse(done), Entry, Amount.Hours(48)).ShouldBe(kept);

    [Theory]
    [InlineData("2023-03-08T23:59:59+08:00", true)] // Thursday is the second working day before Monday; Wednesday the third
    [InlineData("2023-03-08T16:00:00Z", false)] // already Thursday in Beijing
    public void Working_days_before_compare_Beijing_days(string done, bool kept) =>
        Calendar.KeptBefore(DateTimeOffset.Parse(done), Entry, Amount.WorkingDays(3)).ShouldBe(kept);

    [Theory]
    [InlineData("2021-10-09", "2021-10-13", true)] // 9 (make-up day), 11, 12: the third before is the 9th
    [InlineData("2021-10-11", "2021-10-13", false)]
    [InlineData("2021-09-30", "2021-10-10", true)] // of a rest day, a Sunday: 9, 8, 30 September
    [InlineData("2021-10-08", "2021-10-10", false)]
    public void Working_days_before_count_make_up_days(string done, string @event, bool kept) =>
        Calendar.KeptBefore(Day(done), Day(@event), Amount.WorkingDays(3)).ShouldBe(kept);

    [Fact]
    public void Days_before_and_after_include_the_named_day()
    {
        Calendar.KeptBefore(Day("2023-03-01"), Day("2023-03-11"), Amount.Days(10)).ShouldBeTrue();
        Calendar.KeptBefore(Day("2023-03-02"), Day("2023-03-11"), Amount.Days(10)).ShouldBeFalse();
        Calendar.KeptAfter(Day("2023-03-11"), Day("2023-03-01"), Amount.Days(10)).ShouldBeTrue();
        Calendar.KeptAfter(Day("2023-03-12"), Day("2023-03-01"), Amount.Days(10)).ShouldBeFalse();
    }

    [Fact]
    public void Moments_after_hours_to_the_second_and_after_working_days_to_the_end_of_the_day()
    {
        Calendar.KeptAfter(Entry.AddHours(24), Entry, Amount.Hours(24)).ShouldBeTrue();
        Calendar.KeptAfter(Entry.AddHours(24).AddSeconds(1), Entry, Amount.Hours(24)).ShouldBeFalse();
        Calendar.KeptAfter(DateTimeOffset.Parse("2023-03-14T23:59:59+08:00"), Entry, Amount.WorkingDays(1)).ShouldBeTrue();
        Calendar.KeptAfter(DateTimeOffset.Parse("2023-03-15T00:00:00+08:00"), Entry, Amount.WorkingDays(1)).ShouldBeFalse();
    }
}
