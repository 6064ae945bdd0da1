namespace PolicyEngine.Rules.Tests.Expressions;

/// <summary>Verdicts are asked for by the million: compiled conditions leave nothing to collect.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData("letter != \"C\" && !flag || letter == letter2", "letter=A letter2=B flag=false")]
    [InlineData("count >= 3 && count / share <= Parameters.limit", "count=4 share=2")]
    [InlineData("doneOn != null && doneOn <= Time.After(day, Parameters.sevenWorkingDays)", "doneOn=2022-10-01 day=2022-09-30")]
    [InlineData("basket.Contains(fruit) && Lists.ContainsAny(basket, Parameters.seeds) && basket.Count > 1", "basket=apple,plum fruit=plum")]
    [InlineData("Parameters.seeds.Contains(fruit) && letter == Parameters.office", "fruit=apple letter=A")]
    [InlineData("Window.Covers(Parameters.byLetter, letter, day, until)", "letter=A day=2022-06-01 until=2022-06-30")]
    [InlineData("Limit.KeptAfter(day, until, Parameters.sevenWorkingDays) && Limit.NotAbove(count, share)", "day=2022-06-01 until=2022-06-30 count=in-order")]
    [InlineData("start <= until && Facts.Given(start) && Readings.Q1 == \"a\"", "day=2022-06-01 until=2022-06-30")]
    [InlineData("(flag ? count : share) > 1 && (flag ? letter : letter2) == \"A\"", "count=4 share=2 letter=A letter2=A")]
    [InlineData("Reviews.Passed(reviews, \"bureau\", \"form\") || title == \"x\"", "reviews=bureau/form/passed title=y")]
    [InlineData("Bounds.Contains(Parameters.range, Ratio.Percent(count, share))", "count=1 share=10")]
    public void ACompiledConditionAllocatesNothing(string text, string facts)
    {
        var condition = Sample.Checked(text).Compile(Sample.Context);
        var slots = Question.Of(facts).Slots;
        for (var i = 0; i < 50; i++)
        {
            condition(slots);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            condition(slots);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
