namespace PolicyEngine.Rules.Tests.Expressions;

/// <summary>Which facts would settle a condition.</summary>
public sealed class MissingFactTests
{
    [Theory]
    [InlineData("flag && count > 3", "", "flag count")]
    [InlineData("flag && count > 3", "flag=true", "count")]
    [InlineData("flag && count > 3", "flag=false", "")]
    [InlineData("flag && count > 3", "count=1", "")]
    [InlineData("flag || count > 3 && other", "count=3", "flag")]
    [InlineData("flag || (count > 3 && other)", "count=4", "flag other")]
    [InlineData("!(flag && other)", "other=true", "flag")]
    [InlineData("count + share > 3", "share=1", "count")]
    [InlineData("flag ? count > 1 : share > 1", "flag=true", "count")]
    [InlineData("flag ? count > 1 : share > 1", "", "flag count share")]
    [InlineData("flag ? count > 1 : share > 1", "count=2", "flag share")]
    [InlineData("flag ? count > 1 : share > 1", "count=2 share=2", "")]
    [InlineData("doneOn != null && doneOn <= day", "", "doneOn day")]
    [InlineData("doneOn != null && doneOn <= day", "doneOn=null", "")]
    [InlineData("doneOn != null && doneOn <= day", "doneOn=in-order day=2022-01-01", "doneOn")]
    [InlineData("Limit.KeptBy(day, until)", "day=in-order", "")]
    [InlineData("Limit.KeptBy(day, until)", "day=2022-01-01", "until")]
    [InlineData("Limit.KeptBy(Time.DateOf(at), until)", "at=in-order", "")]
    [InlineData("start <= until", "until=2022-01-01", "day")]
    [InlineData("start <= until", "", "day until")]
    [InlineData("Facts.First(count, share) > 1", "", "count share")]
    [InlineData("Facts.First(score, count) > 1", "score=null", "count")]
    [InlineData("Facts.First(score, score) > 1", "score=null", "score")]
    [InlineData("Facts.Given(flag) && count > 1", "", "")]
    [InlineData("!Facts.Given(flag) && count > 1", "", "count")]
    [InlineData("basket.Contains(fruit)", "basket=plum", "fruit")]
    [InlineData("Window.Covers(Parameters.floating, day, until)", "day=2022-01-01 until=2022-01-01", "")]
    [InlineData("count > Parameters.unset", "", "")]
    [InlineData("Reviews.Passed(reviews, \"bureau\", \"form\")", "reviews=bureau/-/passed", "")]
    public void AreThoseInOpenParts(string text, string facts, string expected)
    {
        var into = new HashSet<int>();
        Sample.Checked(text).CollectMissing(Question.Of(facts), Sample.Context, into);
        into.Order().Select(i => Sample.Facts[i].Name).ShouldBe(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderBy(Sample.Index));
    }

    [Theory]
    [InlineData("start <= until && Parameters.limit > Parameters.range.Min && Readings.Q1 == Readings.Q2", "day until doneOn at", "limit range", "Q1 Q2")]
    [InlineData("true", "", "", "")]
    public void WhatIsReadIsKnownBefore(string text, string facts, string parameters, string readings)
    {
        var expression = Sample.Checked(text);
        expression.Facts.ShouldBe(facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Sample.Index).Order());
        expression.Parameters.ShouldBe(parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        expression.Readings.ShouldBe(readings.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
