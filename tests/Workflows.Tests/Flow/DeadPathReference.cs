using PolicyEngine.Workflows.Flow;

namespace PolicyEngine.Workflows.Tests.Flow;

/// <summary>
/// Another way to say what joins mean, for graphs without loops: every wire is in the end followed or dead, and a node
/// decides when all of its wires have been decided. It looks only at neighbours, never at what can still be reached.
/// </summary>
internal sealed class DeadPathReference(FlowGraph graph)
{
    private enum Wire { Open, Followed, Dead }

    private readonly Wire[] wires = new Wire[graph.Edges.Count];
    private readonly bool[] decided = new bool[graph.Count];

    public SortedSet<int> Active { get; } = [];

    public List<int> Ran { get; } = [];

    public List<int> Cancelled { get; } = [];

    public void Start(int node) => Run(node);

    public void Complete(int node, IReadOnlyCollection<string> outcomes)
    {
        Active.Remove(node);
        foreach (var edge in graph.Outgoing[node])
        {
            wires[edge] = outcomes.Contains(graph.Edges[edge].Port) ? Wire.Followed : Wire.Dead;
        }

        Propagate();
    }

    private void Propagate()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var node in graph.Order.Nodes.Where(n => !decided[n]).ToList())
            {
                if (Decide(node))
                {
                    changed = true;
                    break;
                }
            }
        }
    }

    private bool Decide(int node)
    {
        var incoming = graph.Incoming[node];
        var followed = incoming.Count(e => wires[e] == Wire.Followed);
        var open = incoming.Count(e => wires[e] == Wire.Open);
        if (graph.Joins[node] == JoinRule.WaitAny && followed > 0)
        {
            foreach (var ancestor in Ancestors(node).Where(a => !decided[a] || Active.Contains(a)))
            {
                if (Active.Remove(ancestor))
                {
                    Cancelled.Add(ancestor);
                }

                Skip(ancestor);
            }

            Run(node);
            return true;
        }

        if (open > 0 || incoming.Count == 0)
        {
            return false;
        }

        if (followed > 0 && (graph.Joins[node] != JoinRule.WaitAll || followed == incoming.Count))
        {
            Run(node);
        }
        else
        {
            Skip(node);
        }

        return true;
    }

    private void Run(int node)
    {
        decided[node] = true;
        Ran.Add(node);
        Active.Add(node);
    }

    private void Skip(int node)
    {
        decided[node] = true;
        foreach (var edge in graph.Outgoing[node])
        {
            wires[edge] = Wire.Dead;
        }
    }

    private HashSet<int> Ancestors(int node)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>([node]);
        while (open.TryPop(out var current))
        {
            foreach (var source in graph.Incoming[current].Select(e => graph.Edges[e].Source).Where(found.Add))
            {
                open.Push(source);
            }
        }

        return found;
    }
}
