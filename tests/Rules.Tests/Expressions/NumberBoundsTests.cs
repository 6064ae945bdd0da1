using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Tests.Expressions;

public sealed class NumberBoundsTests
{
    [Theory]
    [InlineData(true, true, 3, true)]
    [InlineData(false, true, 3, false)]
    [InlineData(true, true, 20, true)]
    [InlineData(true, false, 20, false)]
    [InlineData(true, true, 2.999, false)]
    [InlineData(true, true, 20.001, false)]
    public void Contains(bool minInclusive, bool maxInclusive, double number, bool expected) =>
        new NumberBounds(3, minInclusive, 20, maxInclusive).Contains((decimal)number).ShouldBe(expected);

    [Fact]
    public void WithoutBoundsEverythingIsInside()
    {
        var open = new NumberBounds(null, true, null, true);
        open.Contains(decimal.MinValue).ShouldBeTrue();
        open.HasWholeNumber(7, 0).ShouldBeTrue();
    }

    [Fact]
    public void NothingOfNothing() => Should.Throw<DivideByZeroException>(() => new NumberBounds(3, true, 20, true).HasWholeNumber(0, 0));

    [Fact]
    public void AWholeNumberIsFoundWhereTryingEachFindsOne()
    {
        var cases =
            from min in Gen.Elements<decimal?>(null, 0, 1, 3, 3.5m, 5, 50)
            from width in Gen.Elements<decimal?>(null, 0, 0.5m, 2, 17)
            from inclusive in Gen.Choose(0, 3)
            from population in Gen.Choose(1, 60)
            from already in Gen.Choose(0, 20)
            select (Bounds: new NumberBounds(min, inclusive % 2 == 0, width is { } w ? (min ?? 0) + w : null, inclusive < 2), population, already);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(cases.ToArbitrary(), c =>
            c.Bounds.HasWholeNumber(c.population, c.already)
                == Enumerable.Range(1, 200).Any(k => c.Bounds.Contains((c.already + k) * 100m / c.population))));
    }
}
