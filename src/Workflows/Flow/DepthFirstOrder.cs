namespace PolicyEngine.Workflows.Flow;

/// <summary>
/// The nodes that can be reached from the entries, in reverse postorder: without the wires that lead back, each stands
/// before all that it leads to.
/// </summary>
public sealed class DepthFirstOrder
{
    private readonly int[] position;
    private readonly bool[] retreating;

    private DepthFirstOrder(IReadOnlyList<int> nodes, int[] position, bool[] retreating) =>
        (Nodes, this.position, this.retreating) = (nodes, position, retreating);

    public IReadOnlyList<int> Nodes { get; }

    /// <summary>The node's place in <see cref="Nodes"/>; -1 where it cannot be reached.</summary>
    public int PositionOf(int node) => position[node];

    /// <summary>Whether the wire leads to a node on the way to its source.</summary>
    public bool IsRetreating(int edge) => retreating[edge];

    internal static DepthFirstOrder Of(FlowGraph graph, IEnumerable<int> entries)
    {
        var state = new byte[graph.Count]; // 0 unseen, 1 on the way, 2 left
        var retreating = new bool[graph.Edges.Count];
        var postorder = new List<int>(graph.Count);
        foreach (var entry in entries)
        {
            Walk(graph, entry, state, retreating, postorder);
        }

        postorder.Reverse();
        var position = new int[graph.Count];
        Array.Fill(position, -1);
        for (var i = 0; i < postorder.Count; i++)
        {
            position[postorder[i]] = i;
        }

        return new DepthFirstOrder(postorder, position, retreating);
    }

    // Without recursion: a definition is a file from elsewhere, and may be one long chain.
    private static void Walk(FlowGraph graph, int entry, byte[] state, bool[] retreating, List<int> postorder)
    {
        if (state[entry] != 0)
        {
            return;
        }

        var path = new Stack<(int Node, int Next)>([(entry, 0)]);
        state[entry] = 1;
        while (path.TryPop(out var top))
        {
            var wires = graph.Outgoing[top.Node];
            if (top.Next == wires.Count)
            {
                state[top.Node] = 2;
                postorder.Add(top.Node);
                continue;
            }

            path.Push((top.Node, top.Next + 1));

            // The last wire first, so that in the reversed order the first branch of a fork stands first.
            var wire = wires[wires.Count - 1 - top.Next];
            var target = graph.Edges[wire].Target;
            if (state[target] == 0)
            {
                state[target] = 1;
                path.Push((target, 0));
            }
            else
            {
                retreating[wire] = state[target] == 1;
            }
        }
    }
}
