using PolicyEngine.Workflows.Flow;

namespace PolicyEngine.Workflows.Tests.Flow;

public class JoinReferenceTests
{
    private const int Graphs = 4000;

    [Fact]
    public void Joins_without_races_run_what_the_reference_runs_in_whatever_order_branches_end()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var dag = RandomDag.Of(seed, races: false);
            var expected = Play(dag, new Random(1), out _);
            for (var order = 2; order < 5; order++)
            {
                Play(dag, new Random(order), out var reference).Order().ShouldBe(expected.Order(), $"seed {seed}");
                reference.Ran.Order().ShouldBe(expected.Order(), $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Races_cancel_what_the_reference_cancels_step_by_step()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            Play(RandomDag.Of(seed, races: true), new Random(seed), out _);
        }
    }

    // Plays both together: after each completion the same nodes must be running.
    private static List<int> Play(RandomDag dag, Random random, out DeadPathReference reference)
    {
        var run = new FlowRun(dag.Graph);
        reference = new DeadPathReference(dag.Graph);
        run.Start(0);
        reference.Start(0);
        while (run.Active.Count > 0)
        {
            run.Active.ShouldBe(reference.Active);
            var node = run.Active.ElementAt(random.Next(run.Active.Count));
            run.Complete(node, [.. dag.Outcomes[node]]);
            reference.Complete(node, dag.Outcomes[node]);
        }

        reference.Active.ShouldBeEmpty();
        run.IsDone.ShouldBeTrue("nothing is left behind on a wire");
        run.Ran.Order().ShouldBe(reference.Ran.Order());
        run.Cancelled.Order().ShouldBe(reference.Cancelled.Order());
        return run.Ran;
    }
}
