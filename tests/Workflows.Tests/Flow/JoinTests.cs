using PolicyEngine.Workflows.Flow;

namespace PolicyEngine.Workflows.Tests.Flow;

public class JoinTests
{
    // 0 forks to 1 and 2, which both lead to 3.
    private static FlowGraph Diamond(JoinRule rule) => new(
        4,
        [new(0, "l", 1), new(0, "r", 2), new(1, "Done", 3), new(2, "Done", 3)],
        [0],
        [JoinRule.WaitAllActive, JoinRule.WaitAllActive, JoinRule.WaitAllActive, rule]);

    private static FlowRun Forked(JoinRule rule, params string[] taken)
    {
        var run = new FlowRun(Diamond(rule));
        run.Start(0);
        run.Complete(0, taken);
        return run;
    }

    [Fact]
    public void An_implicit_join_waits_for_every_branch_on_its_way_and_runs_once()
    {
        var run = Forked(JoinRule.WaitAllActive, "l", "r");
        run.Complete(1, "Done");
        run.Ran.ShouldNotContain(3);
        run.Complete(2, "Done");
        run.Ran.Count(n => n == 3).ShouldBe(1);
    }

    [Fact]
    public void An_implicit_join_does_not_wait_for_a_branch_that_was_not_taken()
    {
        var run = Forked(JoinRule.WaitAllActive, "l");
        run.Complete(1, "Done");
        run.Active.ShouldBe([3]);
    }

    [Fact]
    public void WaitAll_runs_only_when_every_branch_has_come()
    {
        var run = Forked(JoinRule.WaitAll, "l", "r");
        run.Complete(1, "Done");
        run.Complete(2, "Done");
        run.Active.ShouldBe([3]);
    }

    [Fact]
    public void WaitAll_is_passed_over_and_said_so_when_a_branch_can_no_longer_come()
    {
        var run = Forked(JoinRule.WaitAll, "l");
        run.Complete(1, "Done");
        run.Starved.ShouldBe([3]);
        run.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void WaitAny_runs_at_the_first_branch_and_cancels_the_others()
    {
        var run = Forked(JoinRule.WaitAny, "l", "r");
        run.Complete(2, "Done");
        run.Cancelled.ShouldBe([1]);
        run.Active.ShouldBe([3]);
        run.Complete(3, "Done");
        run.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void A_step_beside_a_loop_runs_in_every_round()
    {
        // 0 is a timer that loops on itself and reports to 1 each time.
        var run = new FlowRun(new FlowGraph(2, [new(0, "Done", 0), new(0, "Done", 1)], [0], [JoinRule.WaitAllActive, JoinRule.WaitAllActive]));
        run.Start(0);
        run.Complete(0, "Done");
        run.Active.ShouldBe([0, 1]);
        run.Complete(1);
        run.Complete(0, "Done");
        run.Ran.Count(n => n == 1).ShouldBe(2);
    }

    [Fact]
    public void A_second_token_waits_until_the_step_has_ended()
    {
        var run = new FlowRun(new FlowGraph(2, [new(0, "Done", 0), new(0, "Done", 1)], [0], [JoinRule.WaitAllActive, JoinRule.WaitAllActive]));
        run.Start(0);
        run.Complete(0, "Done");
        run.Complete(0, "Done");
        run.Ran.Count(n => n == 1).ShouldBe(1);
        run.Complete(1);
        run.Ran.Count(n => n == 1).ShouldBe(2);
    }

    [Fact]
    public void A_wire_back_to_a_step_that_can_be_passed_by_is_told()
    {
        // 0 leads to 1 and 2, which lead to each other: neither is the one start of the loop.
        var graph = new FlowGraph(
            3, [new(0, "a", 1), new(0, "b", 2), new(1, "Done", 2), new(2, "Done", 1)], [0], [.. Enumerable.Repeat(JoinRule.WaitAllActive, 3)]);
        graph.Irreducible.Count.ShouldBe(1);
    }
}
