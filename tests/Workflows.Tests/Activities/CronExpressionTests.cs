using PolicyEngine.Workflows.Schedules;

namespace PolicyEngine.Workflows.Tests.Activities;

public class CronExpressionTests
{
    [Theory]
    [InlineData("0 0 9 * * MON-FRI", "2024-04-26T09:00:00Z", "2024-04-29T09:00:00Z")]
    [InlineData("*/15 * * * * *", "2024-04-26T09:00:01Z", "2024-04-26T09:00:15Z")]
    [InlineData("0 30 8 L * ?", "2024-02-01T00:00:00Z", "2024-02-29T08:30:00Z")]
    [InlineData("0 0 0 LW * ?", "2024-06-01T00:00:00Z", "2024-06-28T00:00:00Z")]
    [InlineData("0 0 0 1W * ?", "2024-05-31T00:00:00Z", "2024-06-03T00:00:00Z")]
    [InlineData("0 0 0 ? * 5#2", "2024-05-01T00:00:00Z", "2024-05-10T00:00:00Z")]
    [InlineData("0 0 0 ? * 5L", "2024-05-01T00:00:00Z", "2024-05-31T00:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2024-03-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 0 12 1 JAN,JUL *", "2024-04-01T00:00:00Z", "2024-07-01T12:00:00Z")]
    [InlineData("0 0 0 * * 7", "2024-04-22T00:00:00Z", "2024-04-28T00:00:00Z")]
    [InlineData("59 59 23 31 12 *", "2024-12-31T23:59:59Z", "2025-12-31T23:59:59Z")]
    public void The_next_time_comes_after_the_given_one(string cron, string after, string expected) =>
        CronExpression.Parse(cron)!.Next(DateTimeOffset.Parse(after), TimeZoneInfo.Utc).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("")]
    [InlineData("0 9 * * *")]
    [InlineData("60 0 0 * * *")]
    [InlineData("0 0 24 * * *")]
    [InlineData("0 0 0 0 * *")]
    [InlineData("0 0 0 * 13 *")]
    [InlineData("0 0 0 * * 5#6")]
    [InlineData("0 0 0 5-1 * *")]
    [InlineData("0 0/0 0 * * *")]
    [InlineData("0 0 0 * * FOO")]
    public void What_is_no_cron_expression_is_refused(string cron) => CronExpression.Parse(cron).ShouldBeNull();

    [Fact]
    public void A_day_that_never_comes_gives_none() =>
        CronExpression.Parse("0 0 0 31 2 *")!.Next(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc).ShouldBeNull();

    [Fact]
    public void A_time_that_clocks_leave_out_happens_when_they_were_put_forward()
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out var zone))
        {
            CronExpression.Parse("0 30 2 * * *")!.Next(DateTimeOffset.Parse("2024-03-30T12:00:00Z"), zone)
                .ShouldBe(DateTimeOffset.Parse("2024-03-31T03:00:00+02:00"));
        }
    }
}
