namespace PolicyEngine.Acceptance;

/// <summary>Deadlines over real holidays and make-up days, through the shipped rules.</summary>
public class GoldenDateTests
{
    [Theory]
    [InlineData("kaifu", "publication", """{"taskCompletedOn":"2020-09-25"}""", "2020-10-29")]
    [InlineData("kaifu", "publication", """{"taskCompletedOn":"2020-12-18"}""", "2021-01-18")]
    [InlineData("changchun", "publication", """{"allInspectionsEndedOn":"2021-04-28"}""", "2021-05-11")]
    [InlineData("changchun", "publication", """{"allInspectionsEndedOn":"2021-09-28"}""", "2021-10-13")]
    [InlineData("shancheng", "publication", """{"inspectionEndedOn":"2016-09-28","result":"normal"}""", "2016-10-31")]
    [InlineData("linzi", "result-entry", """{"taskCompletedOn":"2020-01-15"}""", "2020-02-19")]
    public void Due_days(string locality, string decision, string facts, string due)
    {
        var outcome = Shipped.Ask(locality, decision, facts, regular: true);
        outcome.Deadline.ShouldNotBeNull().Due.ShouldBe(due);
        outcome.Deadline.Provisional.ShouldBeFalse();
        outcome.Clauses.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("2020-10-29", "on-time")]
    [InlineData("2020-10-30", "late")]
    public void The_last_day_is_in_time_and_the_next_is_not(string publishedOn, string verdict) =>
        Shipped.Ask("kaifu", "publication", $$"""{"taskCompletedOn":"2020-09-25","publishedOn":"{{publishedOn}}"}""").Verdict.ShouldBe(verdict);

    [Fact]
    public void Beyond_the_table_a_deadline_is_provisional() =>
        Shipped.Ask("kaifu", "publication", """{"taskCompletedOn":"2031-09-25"}""", regular: true).Deadline.ShouldNotBeNull().Provisional.ShouldBeTrue();

    [Theory]
    [InlineData("2024-06-30T23:59:00+08:00", "allowed")]
    [InlineData("2024-06-30T16:30:00Z", "not-allowed")]
    public void Windows_are_Beijing_time(string at, string verdict) =>
        Shipped.Ask("wannian", "inspection-permission", $$"""{"at":"{{at}}","library":"A"}""", regular: true).Verdict.ShouldBe(verdict);
}
