using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Supervision.Tests.Registers;

public class LibraryHistoryTests
{
    private static readonly DateOnly Start = new(2023, 1, 1);

    [Fact]
    public void An_object_stands_in_one_library_at_a_time_and_each_day_remembers_which()
    {
        var history = LibraryHistory.Empty("x")
            .Move("B", Start, "entry", ["c1"])
            .Move("A", Start.AddDays(100), "application", ["c2"])
            .Move(null, Start.AddDays(200), "moved away", []);
        history.On(Start.AddDays(-1)).ShouldBeNull();
        history.On(Start).ShouldBe("B");
        history.On(Start.AddDays(99)).ShouldBe("B");
        history.On(Start.AddDays(100)).ShouldBe("A");
        history.On(Start.AddDays(200)).ShouldBeNull();
        history.Stays.Count.ShouldBe(2);
    }

    [Fact]
    public void History_is_not_rewritten()
    {
        var history = LibraryHistory.Empty("x").Move("B", Start, "entry", []);
        Should.Throw<InvalidOperationException>(() => history.Move("A", Start, "same day", []));
        Should.Throw<InvalidOperationException>(() => history.Move("A", Start.AddDays(-3), "earlier", []));
        Should.Throw<InvalidOperationException>(() => history.Move("B", Start.AddDays(3), "there already", []));
        var left = history.Move(null, Start.AddDays(10), "left", []);
        Should.Throw<InvalidOperationException>(() => left.Move("A", Start.AddDays(9), "while it was in B", []));
        left.Move("A", Start.AddDays(10), "back", []).On(Start.AddDays(10)).ShouldBe("A");
    }
}
