namespace PolicyEngine.Transactions.Tests;

public class HeadsFileTests
{
    private static readonly SavedHead Head = new(7, new string('a', 64), 120, new DateTimeOffset(2025, 3, 3, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_head_is_read_as_it_was_written()
    {
        HeadsFile.Line(Head).ShouldBe($$"""{"batch":7,"head":"{{new string('a', 64)}}","entries":120,"sealedAt":"2025-03-03T01:00:00+00:00"}""");
        HeadsFile.Read([HeadsFile.Line(Head), "", HeadsFile.Line(Head with { Batch = 8 })]).Select(h => h.Batch).ShouldBe([7, 8]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"batch":7,"head":"aa","entries":1,"sealedAt":"2025-03-03T01:00:00Z"}""")]
    [InlineData("""{"batch":7,"hed":"aa","entries":1,"sealedAt":"2025-03-03T01:00:00Z"}""")]
    public void A_line_that_is_no_head_is_refused_with_its_number(string line) =>
        Should.Throw<HeadsUnreadable>(() => HeadsFile.Read([HeadsFile.Line(Head), line])).Message.ShouldStartWith("PE1006: Line 2 of the saved heads is not a head:");
}
