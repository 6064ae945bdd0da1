using PolicyEngine.Rules.Expressions.Tracing;

namespace PolicyEngine.Rules.Tests.Expressions;

public sealed class TraceTests
{
    [Fact]
    public void ShowsEachPartWithItsValue() => Lines(
        "doneOn != null && doneOn <= Time.After(day, Parameters.week) && flag",
        "doneOn=2022-01-09 day=2022-01-01").ShouldBe(
    [
        "doneOn != null && doneOn <= Time.After(day, Parameters.week) && flag: false",
        "  doneOn != null: true",
        "    doneOn: 2022-01-09",
        "  doneOn <= Time.After(day, Parameters.week): false",
        "    doneOn: 2022-01-09",
        "    Time.After(day, Parameters.week): 2022-01-08",
        "      day: 2022-01-01",
        "      Parameters.week: 7 days",
        "  flag: not reached",
    ]);

    [Theory]
    [InlineData("count + 1 > share", "count=1.50", "count + 1 > share: unknown", "  count + 1: 2.5", "    count: 1.5", "  share: unknown")]
    [InlineData("letter == \"A\"", "letter=B", "letter == \"A\": false", "  letter: B")]
    [InlineData("flag ? count > 1 : other", "flag=false other=true", "flag ? count > 1 : other: true", "  flag: false", "  count > 1: not reached", "  other: true")]
    [InlineData("start == day", "at=2022-01-01T20:00:00Z day=2022-01-02", "start == day: true", "  start: 2022-01-02", "    Facts.First(doneOn, day, Time.DateOf(at)): 2022-01-02", "      doneOn: unknown", "      day: 2022-01-02", "      Time.DateOf(at): 2022-01-02", "        at: 2022-01-02T04:00:00+08:00", "  day: 2022-01-02")]
    [InlineData("count > Parameters.unset", "count=1", "count > Parameters.unset: false", "  count: 1", "  Parameters.unset: not set")]
    [InlineData("Bounds.Below(Parameters.range, share)", "share=2.9", "Bounds.Below(Parameters.range, share): true", "  Parameters.range: [3, 20)", "  share: 2.9")]
    [InlineData("basket.Contains(\"plum\")", "basket=plum,apple", "basket.Contains(\"plum\"): true", "  basket: [apple, plum]")]
    [InlineData("Limit.KeptBy(day, until)", "day=in-order", "Limit.KeptBy(day, until): true", "  day: in order", "  until: unknown")]
    [InlineData("doneOn == null", "doneOn=null", "doneOn == null: true", "  doneOn: null")]
    [InlineData("Window.Covers(Parameters.june, day, until)", "", "Window.Covers(Parameters.june, day, until): unknown", "  Parameters.june: a window", "  day: unknown", "  until: unknown")]
    [InlineData("Readings.Q1 == \"a\"", "", "Readings.Q1 == \"a\": true", "  Readings.Q1: a")]
    [InlineData("reviews.Count > 0", "reviews=bureau/-/passed", "reviews.Count > 0: true", "  reviews.Count: 1", "    reviews: [bureau passed]")]
    [InlineData("Bounds.Contains(Parameters.range, Parameters.unset)", "", "Bounds.Contains(Parameters.range, Parameters.unset): false", "  Parameters.range: [3, 20)", "  Parameters.unset: not set")]
    public void SaysHowEachValueStands(string text, string facts, params string[] expected) => Lines(text, facts).ShouldBe(expected);

    [Fact]
    public void ConditionsInConditionsAreVisitedOnce()
    {
        var text = "flag";
        for (var i = 0; i < 36; i++)
        {
            text = $"({text} ? flag : other)";
        }

        Lines(text, "flag=true").Count.ShouldBe(1 + (3 * 36));
    }

    private static List<string> Lines(string text, string facts)
    {
        var lines = new List<string>();
        Write(Sample.Checked(text).Trace(Question.Of(facts), Sample.Context), 0);
        return lines;

        void Write(ExpressionTrace trace, int level)
        {
            lines.Add($"{new string(' ', 2 * level)}{trace.Text}: {trace.Value}");
            trace.Parts.ToList().ForEach(p => Write(p, level + 1));
        }
    }
}
