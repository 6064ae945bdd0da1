namespace PolicyEngine.Transactions.Tests;

public class InstantsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(-1, -1)]
    [InlineData(-10, -1)]
    [InlineData(-11, -2)]
    public void A_moment_is_rounded_down_to_the_microsecond(long ticks, long microseconds) =>
        Instants.ToMicroseconds(DateTimeOffset.UnixEpoch.AddTicks(ticks)).ShouldBe(microseconds);

    [Fact]
    public void The_offset_of_a_moment_does_not_matter()
    {
        var moment = new DateTimeOffset(2025, 3, 3, 9, 0, 0, TimeSpan.FromHours(8));
        Instants.FromMicroseconds(Instants.ToMicroseconds(moment)).ShouldBe(moment);
    }
}
