using PolicyEngine.Workflows.Flow;

namespace PolicyEngine.Workflows.Tests.Flow;

/// <summary>Random flowcharts built of sequences, choices, forks with joins, and loops with one way in and one way out.</summary>
internal sealed class RandomLoops(int seed)
{
    private readonly Random random = new(seed);
    private readonly List<FlowEdge> edges = [];
    private readonly Dictionary<int, (string Again, string Out)> latches = [];
    private int count;

    /// <summary>Nodes that decide whether their loop goes round again.</summary>
    public IReadOnlyDictionary<int, (string Again, string Out)> Latches => latches;

    public IReadOnlyList<FlowEdge> Edges => edges;

    public int Count => count;

    public FlowGraph Build()
    {
        Block(3);
        return new FlowGraph(count, edges, [0], [.. Enumerable.Repeat(JoinRule.WaitAllActive, count)]);
    }

    // Each block gives its first node and its last, whose port "out" is free.
    private (int First, int Last) Block(int depth)
    {
        switch (depth == 0 ? 0 : random.Next(5))
        {
            case 1:
                var (a, b) = (Block(depth - 1), Block(depth - 1));
                edges.Add(new FlowEdge(a.Last, "out", b.First));
                return (a.First, b.Last);
            case 2 or 3:
                return Branches(depth);
            case 4:
                var header = count++;
                var body = Block(depth - 1);
                var latch = count++;
                edges.Add(new FlowEdge(header, "out", body.First));
                edges.Add(new FlowEdge(body.Last, "out", latch));
                edges.Add(new FlowEdge(latch, "again", header));
                latches[latch] = ("again", "out");
                return (header, latch);
            default:
                var node = count++;
                return (node, node);
        }
    }

    private (int First, int Last) Branches(int depth)
    {
        var fork = count++;
        var branches = Enumerable.Range(0, random.Next(2, 4)).Select(i => (Port: $"p{i}", Block: Block(depth - 1))).ToList();
        var join = count++;
        foreach (var (port, block) in branches)
        {
            edges.Add(new FlowEdge(fork, port, block.First));
            edges.Add(new FlowEdge(block.Last, "out", join));
        }

        return (fork, join);
    }
}
