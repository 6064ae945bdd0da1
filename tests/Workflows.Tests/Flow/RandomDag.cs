using PolicyEngine.Workflows.Flow;

namespace PolicyEngine.Workflows.Tests.Flow;

/// <summary>Random graphs without loops, of which node 0 reaches every node, and random decisions for a run of them.</summary>
internal sealed class RandomDag
{
    private static readonly string[] Ports = ["a", "b", "c"];

    private RandomDag(FlowGraph graph, IReadOnlyList<IReadOnlyList<string>> outcomes) => (Graph, Outcomes) = (graph, outcomes);

    public FlowGraph Graph { get; }

    /// <summary>The outcomes that each node completes with, if it runs.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Outcomes { get; }

    public static RandomDag Of(int seed, bool races)
    {
        var random = new Random(seed);
        var count = random.Next(2, 14);
        var edges = new List<FlowEdge>();
        for (var node = 1; node < count; node++)
        {
            foreach (var source in Enumerable.Range(0, node).OrderBy(_ => random.Next()).Take(random.Next(1, 4)))
            {
                edges.Add(new FlowEdge(source, Ports[random.Next(Ports.Length)], node));
            }
        }

        var joins = Enumerable.Range(0, count).Select(_ => random.Next(6) switch
        {
            0 => JoinRule.WaitAll,
            1 when races => JoinRule.WaitAny,
            _ => JoinRule.WaitAllActive,
        }).ToList();
        var outcomes = Enumerable.Range(0, count)
            .Select(_ => (IReadOnlyList<string>)[.. Ports.Where(_ => random.Next(3) > 0)]).ToList();
        return new RandomDag(new FlowGraph(count, edges, [0], joins), outcomes);
    }
}
