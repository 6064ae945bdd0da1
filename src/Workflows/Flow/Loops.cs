using System.Collections;

namespace PolicyEngine.Workflows.Flow;

/// <summary>The natural loops of a graph: for each wire that leads back, the nodes between its two ends.</summary>
internal sealed class Loops
{
    private readonly BitArray?[] bodies; // by wire; null where the wire does not lead back
    private readonly BitArray?[] byHeader;

    public Loops(FlowGraph graph)
    {
        bodies = new BitArray?[graph.Edges.Count];
        byHeader = new BitArray?[graph.Count];
        var irreducible = new List<int>();
        for (var e = 0; e < graph.Edges.Count; e++)
        {
            var (source, _, target) = graph.Edges[e];
            if (!graph.Order.IsRetreating(e))
            {
                continue;
            }

            if (!graph.Dominators.Dominates(target, source))
            {
                irreducible.Add(e);
                continue;
            }

            var body = bodies[e] = Body(graph, source, target);
            byHeader[target] = byHeader[target] is { } other ? new BitArray(other).Or(body) : body;
        }

        Irreducible = irreducible;
    }

    public IReadOnlyList<int> Irreducible { get; }

    public bool IsBack(int edge) => bodies[edge] is not null;

    public bool Closes(int edge, int node) => bodies[edge] is { } body && body[node];

    public BitArray? BodyOf(int header) => byHeader[header];

    private static BitArray Body(FlowGraph graph, int latch, int header)
    {
        var body = new BitArray(graph.Count);
        body[header] = true;
        var open = new Stack<int>([latch]);
        while (open.TryPop(out var node))
        {
            if (body[node])
            {
                continue;
            }

            body[node] = true;
            foreach (var edge in graph.Incoming[node].Where(e => graph.Order.PositionOf(graph.Edges[e].Source) >= 0))
            {
                open.Push(graph.Edges[edge].Source);
            }
        }

        return body;
    }
}
