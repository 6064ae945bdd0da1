using System.Collections;

namespace PolicyEngine.Workflows.Flow;

/// <summary>Which nodes lie on every way from the entries to a node.</summary>
public sealed class Dominators
{
    private readonly BitArray?[] sets;

    internal Dominators(FlowGraph graph, IReadOnlyCollection<int> entries, DepthFirstOrder order)
    {
        sets = new BitArray?[graph.Count];
        foreach (var entry in entries)
        {
            // With several entries, nothing but an entry itself lies on every way to it.
            sets[entry] = Only(graph.Count, entry);
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var node in order.Nodes.Where(n => !entries.Contains(n)))
            {
                changed |= Update(graph, node);
            }
        }
    }

    /// <summary>Whether every way to <paramref name="node"/> passes <paramref name="dominator"/>. A node dominates itself.</summary>
    public bool Dominates(int dominator, int node) => sets[node] is { } set && set[dominator];

    private bool Update(FlowGraph graph, int node)
    {
        BitArray? met = null;
        foreach (var edge in graph.Incoming[node])
        {
            if (sets[graph.Edges[edge].Source] is { } above)
            {
                met = met is null ? new BitArray(above) : met.And(above);
            }
        }

        if (met is null)
        {
            return false;
        }

        met[node] = true;
        var same = sets[node] is { } before && !new BitArray(before).Xor(met).HasAnySet();
        sets[node] = met;
        return !same;
    }

    private static BitArray Only(int count, int node)
    {
        var set = new BitArray(count);
        set[node] = true;
        return set;
    }
}
