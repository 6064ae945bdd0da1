using System.Collections;

namespace PolicyEngine.Workflows.Flow;

/// <summary>Whether a join that waits for all of its wires can ever have them all.</summary>
public static class JoinReach
{
    /// <summary>
    /// Whether whichever port the choice takes, one of the join's wires can then no longer be followed: two of them
    /// come from ports that exclude each other.
    /// </summary>
    public static bool NeverAll(FlowGraph graph, IReadOnlyCollection<int> entries, int join, int choice)
    {
        var ports = graph.Outgoing[choice].Select(e => graph.Edges[e].Port).Distinct().ToList();
        return ports.Count > 1 && ports.TrueForAll(port =>
        {
            var reached = Reach(graph, entries, choice, port);
            return graph.ForwardIncoming[join].Any(e =>
                !reached[graph.Edges[e].Source] || (graph.Edges[e].Source == choice && graph.Edges[e].Port != port));
        });
    }

    private static BitArray Reach(FlowGraph graph, IReadOnlyCollection<int> entries, int choice, string port)
    {
        var reached = new BitArray(graph.Count);
        var open = new Stack<int>(entries);
        while (open.TryPop(out var node))
        {
            if (reached[node])
            {
                continue;
            }

            reached[node] = true;
            foreach (var edge in graph.Outgoing[node])
            {
                if (node != choice || graph.Edges[edge].Port == port)
                {
                    open.Push(graph.Edges[edge].Target);
                }
            }
        }

        return reached;
    }
}
