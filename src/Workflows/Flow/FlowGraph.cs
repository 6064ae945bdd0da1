using System.Collections;

namespace PolicyEngine.Workflows.Flow;

/// <summary>
/// The nodes and wires of a flowchart, with what follows from their shape: which wires lead back, what each loop holds,
/// which node can still be reached from where. Immutable and thread-safe.
/// </summary>
public sealed class FlowGraph
{
    private readonly Loops loops;
    private readonly BitArray?[] reaching;

    /// <param name="entries">The nodes at which a run can start.</param>
    /// <param name="joins">The rule of each node.</param>
    public FlowGraph(int nodes, IReadOnlyList<FlowEdge> edges, IReadOnlyCollection<int> entries, IReadOnlyList<JoinRule> joins)
    {
        (Count, Edges, Joins) = (nodes, edges, joins);
        Outgoing = ByNode(e => e.Source);
        Incoming = ByNode(e => e.Target);
        Order = DepthFirstOrder.Of(this, entries);
        Dominators = new Dominators(this, entries, Order);
        loops = new Loops(this);
        ForwardIncoming = [.. Incoming.Select(list => (IReadOnlyList<int>)[.. list.Where(e => !IsBack(e))])];
        reaching = new BitArray?[nodes];
    }

    public int Count { get; }

    public IReadOnlyList<FlowEdge> Edges { get; }

    public IReadOnlyList<JoinRule> Joins { get; }

    /// <summary>Indexes of the wires that leave each node.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Outgoing { get; }

    /// <summary>Indexes of the wires that lead to each node.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Incoming { get; }

    /// <summary>Those of <see cref="Incoming"/> that do not lead back: the ones that a join waits for.</summary>
    public IReadOnlyList<IReadOnlyList<int>> ForwardIncoming { get; }

    /// <summary>The nodes that can be reached, each before those that forward wires lead to from it.</summary>
    public DepthFirstOrder Order { get; }

    public Dominators Dominators { get; }

    /// <summary>Whether the wire leads back to a node that every way to it passes: the wire that closes a loop.</summary>
    public bool IsBack(int edge) => loops.IsBack(edge);

    /// <summary>Wires that lead back to a node that can be passed by: no loop has a defined start then. Empty in a legal graph.</summary>
    public IReadOnlyList<int> Irreducible => loops.Irreducible;

    /// <summary>The nodes of the loops that start at that node, itself included; null where none does.</summary>
    public BitArray? BodyOf(int header) => loops.BodyOf(header);

    /// <summary>Whether the wire closes a loop that the node lies in: what goes along it belongs to the node's next round.</summary>
    public bool BelongsToNextRound(int edge, int node) => loops.Closes(edge, node);

    /// <summary>The nodes from which a token can come to that node within the round that the node is in.</summary>
    public BitArray Reaching(int node) => reaching[node] ??= FindReaching(node);

    private BitArray FindReaching(int node)
    {
        var found = new BitArray(Count);
        var open = new Stack<int>([node]);
        while (open.TryPop(out var current))
        {
            foreach (var edge in Incoming[current])
            {
                var source = Edges[edge].Source;
                if (source != node && !found[source] && !loops.Closes(edge, node))
                {
                    found[source] = true;
                    open.Push(source);
                }
            }
        }

        return found;
    }

    private List<int>[] ByNode(Func<FlowEdge, int> end)
    {
        var lists = new List<int>[Count];
        for (var i = 0; i < Count; i++)
        {
            lists[i] = [];
        }

        for (var e = 0; e < Edges.Count; e++)
        {
            lists[end(Edges[e])].Add(e);
        }

        return lists;
    }
}
