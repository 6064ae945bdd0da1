namespace PolicyEngine.Transactions.Tests;

public class NamesTests
{
    [Theory]
    [InlineData("case/1#3", "case/1", 3)]
    [InlineData("odd#stream#12", "odd#stream", 12)]
    public void An_entry_id_is_its_stream_and_its_number(string id, string stream, long sequence)
    {
        LedgerId.TryParse(id, out var foundStream, out var foundSequence).ShouldBeTrue();
        (foundStream, foundSequence).ShouldBe((stream, sequence));
        LedgerId.Of(stream, sequence).ShouldBe(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("case/1")]
    [InlineData("#1")]
    [InlineData("case#0")]
    [InlineData("case#-1")]
    [InlineData("case# 1")]
    [InlineData("case#1x")]
    public void What_is_no_entry_id_is_not_taken_for_one(string id) => LedgerId.TryParse(id, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("analyst")]
    [InlineData(":analyst")]
    [InlineData("local:")]
    [InlineData("")]
    public void An_actor_without_a_kind_or_a_name_is_refused(string id) => Should.Throw<ArgumentException>(() => new Actor(id));

    [Fact]
    public void Actors_of_one_id_are_the_same() => Actor.Local("analyst").ShouldBe(new Actor("local:analyst"));

    [Fact]
    public void An_entry_has_no_number_before_its_work_has_ended() =>
        Should.Throw<InvalidOperationException>(() => new AppendedEntry("case/1").Id);
}
