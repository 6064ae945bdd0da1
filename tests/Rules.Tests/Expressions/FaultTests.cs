using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Expressions.Tracing;

namespace PolicyEngine.Rules.Tests.Expressions;

/// <summary>What has no value for some facts is an error with a place, never a silent false.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("count / share > 1", "count=1 share=0", "rules/x.json:7:22: error PE0230: 'count / share' divides by zero for these facts. Expected: a guard such as x != 0 && ….")]
    [InlineData("flag && Ratio.Percent(count, share) > 1", "count=1 share=0 flag=true", "rules/x.json:7:30: error PE0230: 'Ratio.Percent(count, share)' divides by zero for these facts. Expected: a guard such as x != 0 && ….")]
    [InlineData("flag && 1 < count / share", "count=1 share=0", "rules/x.json:7:34: error PE0230: 'count / share' divides by zero for these facts. Expected: a guard such as x != 0 && ….")]
    [InlineData("Bounds.HasWholeNumber(Parameters.range, count, 0)", "count=0", "rules/x.json:7:22: error PE0230: 'Bounds.HasWholeNumber(Parameters.range, count, 0)' divides by zero for these facts. Expected: a guard such as x != 0 && ….")]
    [InlineData("count * count > 1", "count=1000000000000000000000", "rules/x.json:7:22: error PE0231: 'count * count' is a number too large to be exact for these facts. Expected: at most 28 digits.")]
    [InlineData("count + count > 1", "count=79000000000000000000000000000", "rules/x.json:7:22: error PE0231: 'count + count' is a number too large to be exact for these facts. Expected: at most 28 digits.")]
    [InlineData("Time.OnDay(count, 2, 30) == day", "count=2022 day=2022-01-01", "rules/x.json:7:22: error PE0232: 'Time.OnDay(count, 2, 30)' is no day of the calendar for these facts. Expected: a day between the years 1 and 9999, in units that fit.")]
    [InlineData("Time.YearEnd(count) == day", "count=2022.5 day=2022-01-01", "rules/x.json:7:22: error PE0232: 'Time.YearEnd(count)' is no day of the calendar for these facts. Expected: a day between the years 1 and 9999, in units that fit.")]
    [InlineData("Time.After(day, Parameters.week) > day", "day=9999-12-30", "rules/x.json:7:22: error PE0232: 'Time.After(day, Parameters.week)' is no day of the calendar for these facts. Expected: a day between the years 1 and 9999, in units that fit.")]
    [InlineData("Time.DateOf(at) > day", "at=9999-12-31T23:59:59Z day=2022-01-01", "rules/x.json:7:22: error PE0232: 'Time.DateOf(at)' is no day of the calendar for these facts. Expected: a day between the years 1 and 9999, in units that fit.")]
    [InlineData("Time.After(day, Parameters.whim) > day", "day=2022-01-01", "rules/x.json:7:22: error PE0232: 'Time.After(day, Parameters.whim)' is no day of the calendar for these facts. Expected: a day between the years 1 and 9999, in units that fit.")]
    public void IsTold(string text, string facts, string expected)
    {
        var expression = Sample.Checked(text);
        var frame = Question.Of(facts);
        Should.Throw<EvaluationFault>(() => expression.Interpret(frame, Sample.Context)).Message.ShouldBe(expected);
        var condition = expression.Compile(Sample.Context);
        Should.Throw<EvaluationFault>(() => condition(frame.Slots)).Message.ShouldBe(expected);
        Should.Throw<EvaluationFault>(() => expression.CollectMissing(frame, Sample.Context, new HashSet<int>())).Message.ShouldBe(expected);
        Texts(expression.Trace(frame, Sample.Context)).ShouldContain(t => expected.Contains(t, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("flag && count / share > 1", "flag=false count=1 share=0")]
    [InlineData("share != 0 && count / share > 1", "count=1 share=0")]
    [InlineData("share == 0 ? flag : count / share > 1", "count=1 share=0 flag=false")]
    public void IsNotMetWhereThePartIsNotReached(string text, string facts) => Truth.Of(text, facts).ShouldBe(Values.Tri.False);

    [Fact]
    public void AValueIsNotACondition()
    {
        var number = Sample.Checked("count + 1");
        Should.Throw<InvalidOperationException>(() => number.Interpret(Question.Of(""), Sample.Context));
        Should.Throw<InvalidOperationException>(() => number.Compile(Sample.Context));
        number.InterpretValue(Question.Of("count=2"), Sample.Context).AsNumber.ShouldBe(3);
        Sample.Checked("Parameters.unset + 1").InterpretValue(Question.Of(""), Sample.Context).IsKnown.ShouldBeFalse();
    }

    [Fact]
    public void AnUndeclaredReadingIsTheCallersMistake() => Should.Throw<ArgumentException>(() => ReadingChoices.None["Q1"]);

    private static IEnumerable<string> Texts(ExpressionTrace trace) => trace.Parts.SelectMany(Texts).Append(trace.Value);
}
