using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.Tests.Expressions;

/// <summary>Which conditions show that a fact is not null, and how far that reaches.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData("doneOn != null && doneOn <= day")]
    [InlineData("null != doneOn && doneOn <= day")]
    [InlineData("(doneOn) != (null) && doneOn <= day")]
    [InlineData("doneOn == null || doneOn <= day")]
    [InlineData("!(doneOn == null) && doneOn <= day")]
    [InlineData("!(doneOn == null || flag) && doneOn <= day")]
    [InlineData("flag && doneOn != null && count > 1 && doneOn <= day")]
    [InlineData("(flag && doneOn != null) && doneOn <= day")]
    [InlineData("doneOn == null || flag || doneOn <= day")]
    [InlineData("doneOn != null ? doneOn <= day : flag")]
    [InlineData("doneOn == null ? flag : doneOn <= day")]
    [InlineData("(doneOn != null ? flag : other && doneOn != null) && doneOn <= day")]
    [InlineData("(doneOn != null && flag || doneOn != null && other) && doneOn <= day")]
    [InlineData("doneOn != null && (flag || doneOn <= day)")]
    [InlineData("doneOn != null && (score == null || score > 1 && doneOn <= day)")]
    [InlineData("doneOn != null && Limit.KeptBy(doneOn, day)")]
    [InlineData("cause != null && cause == \"plum\"")]
    [InlineData("cause != null && Parameters.seeds.Contains(cause)")]
    [InlineData("perhaps != null && perhaps && !perhaps")]
    [InlineData("note != null && !Text.Blank(note)")]
    [InlineData("doneOn != null && doneOn != null")]
    [InlineData("Facts.First(doneOn, day) <= until")]
    [InlineData("Facts.Given(doneOn)")]
    public void Guarded(string expression) => Sample.Mistakes(expression, condition: true).ShouldBeEmpty();

    [Theory]
    [InlineData("doneOn <= day", "doneOn", 22)]
    [InlineData("doneOn <= day && doneOn != null", "doneOn", 22)]
    [InlineData("doneOn != null || doneOn <= day", "doneOn", 40)]
    [InlineData("doneOn == null && doneOn <= day", "doneOn", 40)]
    [InlineData("!(doneOn != null) && doneOn <= day", "doneOn", 43)]
    [InlineData("(doneOn != null || flag) && doneOn <= day", "doneOn", 50)]
    [InlineData("doneOn != null && score > 1", "score", 40)]
    [InlineData("doneOn == null ? doneOn <= day : flag", "doneOn", 39)]
    [InlineData("doneOn != null ? flag : doneOn <= day", "doneOn", 46)]
    [InlineData("(doneOn != null) == flag && doneOn <= day", "doneOn", 50)]
    [InlineData("Facts.Given(doneOn) && doneOn <= day", "doneOn", 45)]
    [InlineData("cause == \"plum\"", "cause", 22)]
    [InlineData("Parameters.seeds.Contains(cause)", "cause", 48)]
    [InlineData("Limit.KeptBy(doneOn, day)", "doneOn", 35)]
    [InlineData("Text.Blank(note)", "note", 33)]
    [InlineData("score + 1 > 2", "score", 22)]
    [InlineData("-score > 2", "score", 23)]
    [InlineData("!perhaps", "perhaps", 23)]
    [InlineData("flag && perhaps", "perhaps", 30)]
    [InlineData("perhaps ? flag : other", "perhaps", 22)]
    [InlineData("perhaps", "perhaps", 22)]
    [InlineData("(flag ? doneOn : day) <= until", "flag ? doneOn : day", 23)]
    public void Unguarded(string expression, string what, int column) => Sample.Mistakes(expression, condition: true).ShouldBe(
        [$"rules/x.json:7:{column}: error PE0214: '{what}' can be null here. Guard it first. Expected: {what} != null && …."]);

    [Fact]
    public void AGuardInsideAParamCountsOnlyInside()
    {
        var scope = Sample.Scope.With("isDone", Sample.Checked("doneOn != null && doneOn <= day"));
        var bag = new DiagnosticBag();
        ExpressionCompiler.Check("isDone && doneOn <= until", new SourcePosition("x", 1, 1), scope, bag).ShouldBeNull();
        bag.Single().Id.ShouldBe("PE0214");
    }

    [Fact]
    public void AParamThatCanBeNullIsGuardedByItsOwnName()
    {
        var scope = Sample.Scope.With("finished", Sample.Checked("flag ? doneOn : day"));
        Truth.Of("finished != null && finished <= until", "flag=true doneOn=null until=2022-01-01", scope).ShouldBe(Values.Tri.False);
        Truth.Of("finished != null && finished <= until", "doneOn=null day=2022-01-01 until=2022-01-01", scope).ShouldBe(Values.Tri.Unknown);
        Truth.Of("finished == null", "flag=true doneOn=null", scope).ShouldBe(Values.Tri.True);
        Truth.Of("finished == null", "doneOn=null", scope).ShouldBe(Values.Tri.Unknown);
        Truth.Of("Limit.KeptBy(Facts.First(finished, until), until)", "flag=true doneOn=null until=2022-01-01", scope).ShouldBe(Values.Tri.True);
    }

    [Fact]
    public void AMistakeBesideAGuardDoesNotHideIt() =>
        Sample.Mistakes("doneOn != null && flagg && doneOn <= day").Count.ShouldBe(1);
}
