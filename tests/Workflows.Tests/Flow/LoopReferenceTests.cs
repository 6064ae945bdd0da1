using PolicyEngine.Workflows.Flow;

namespace PolicyEngine.Workflows.Tests.Flow;

public class LoopReferenceTests
{
    private const int Graphs = 1000;

    [Fact]
    public void Nested_loops_with_parallel_bodies_run_each_step_once_a_round()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var loops = new RandomLoops(seed);
            var graph = loops.Build();
            graph.Irreducible.ShouldBeEmpty();
            var expected = Play(loops, graph, seed, new Random(1));
            for (var order = 2; order < 4; order++)
            {
                Play(loops, graph, seed, new Random(order)).ShouldBe(expected, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Any_legal_graph_comes_to_its_end_whatever_its_activities_decide()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, random) = (Reducible(seed), new Random(seed));
            var run = new FlowRun(graph);
            run.Start(0);
            for (var steps = 0; run.Active.Count > 0; steps++)
            {
                var node = run.Active.ElementAt(random.Next(run.Active.Count));
                var ports = graph.Outgoing[node].Where(e => steps < 60 || !graph.IsBack(e)).Select(e => graph.Edges[e].Port)
                    .Distinct().Where(_ => random.Next(3) > 0).ToArray();
                run.Complete(node, ports);
                steps.ShouldBeLessThan(5000, $"seed {seed}");
            }

            run.IsDone.ShouldBeTrue($"seed {seed}: a token is stuck");
        }
    }

    /// <summary>The decision of a node at its n-th run: a function of both, so that every order of play meets the same ones.</summary>
    private static List<int> Play(RandomLoops loops, FlowGraph graph, int seed, Random order)
    {
        var run = new FlowRun(graph);
        var visits = new int[graph.Count];
        run.Start(0);
        while (run.Active.Count > 0)
        {
            var node = run.Active.ElementAt(order.Next(run.Active.Count));
            var visit = visits[node]++;
            var chance = new Random(HashCode.Combine(seed, node, visit) & 0xFFFF);
            if (loops.Latches.TryGetValue(node, out var latch))
            {
                run.Complete(node, visit % 3 < 2 && chance.Next(2) == 0 ? latch.Again : latch.Out);
                continue;
            }

            var ports = graph.Outgoing[node].Select(e => graph.Edges[e].Port).Distinct().ToList();
            run.Complete(node, ports is ["out"] or [] ? ["out"] : [.. ports.Where((p, i) => i == visit % ports.Count || chance.Next(2) == 0)]);
        }

        run.IsDone.ShouldBeTrue();
        run.Ran.Count.ShouldBe(visits.Sum());
        return [.. visits];
    }

    // A random graph made legal: wires that lead back to where not every way passes are left out.
    private static FlowGraph Reducible(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(3, 12);
        var edges = new List<FlowEdge>();
        for (var node = 1; node < count; node++)
        {
            edges.Add(new FlowEdge(random.Next(node), $"p{random.Next(3)}", node));
        }

        for (var i = random.Next(10); i > 0; i--)
        {
            edges.Add(new FlowEdge(random.Next(count), $"p{random.Next(3)}", random.Next(1, count)));
        }

        edges = [.. edges.Distinct()];
        var joins = Enumerable.Range(0, count).Select(_ => (JoinRule)random.Next(3)).ToList();
        while (true)
        {
            var graph = new FlowGraph(count, edges, [0], joins);
            if (graph.Irreducible.Count == 0)
            {
                return graph;
            }

            edges.RemoveAt(graph.Irreducible[0]);
        }
    }
}
