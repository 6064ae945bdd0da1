using System.Collections;

namespace PolicyEngine.Workflows.Flow;

/// <summary>
/// The loops of a graph: for each node that wires lead back to, the nodes between it and them. Wires that lead back to
/// one node close one loop: were they loops of their own, a join in one could wait for the other's next round.
/// </summary>
internal sealed class Loops
{
    private readonly bool[] back;
    private readonly int[] headers;
    private readonly BitArray?[] bodies; // by header

    public Loops(FlowGraph graph)
    {
        back = new bool[graph.Edges.Count];
        headers = [.. graph.Edges.Select(e => e.Target)];
        bodies = new BitArray?[graph.Count];
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

            back[e] = true;
            bodies[target] = Body(graph, source, target, bodies[target]);
        }

        Irreducible = irreducible;
    }

    public IReadOnlyList<int> Irreducible { get; }

    public bool IsBack(int edge) => back[edge];

    public bool Closes(int edge, int node) => back[edge] && bodies[headers[edge]]![node];

    public BitArray? BodyOf(int header) => bodies[header];

    private static BitArray Body(FlowGraph graph, int latch, int header, BitArray? known)
    {
        var body = known ?? new BitArray(graph.Count);
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
