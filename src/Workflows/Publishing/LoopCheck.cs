using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Workflows.Activities;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Flow;

namespace PolicyEngine.Workflows.Publishing;

/// <summary>
/// Finds loops that never wait: rings of wires in which no activity can come to rest, and While loops without an end. A
/// loop that only counts is written as For or ForEach, which end by themselves.
/// </summary>
internal static class LoopCheck
{
    public static void Run(CompiledActivity root, DiagnosticBag bag)
    {
        foreach (var activity in root.SelfAndDescendants())
        {
            if (activity.Graph is { Irreducible.Count: 0 } graph)
            {
                CheckRings(activity, graph, bag);
                CheckEndless(activity, graph, bag);
            }
            else if (activity.Type is WhileActivity && IsAlwaysTrue(activity) && !CanRest(activity) && !HasBreak(activity))
            {
                bag.Add(WorkflowMessages.WhileNeverWaits(activity.Node.At, activity.Node.Id));
            }
        }
    }

    private static bool CanRest(CompiledActivity activity) => activity.SelfAndDescendants().Any(a => a.Type.CanWait(a));

    private static bool HasBreak(CompiledActivity activity) => activity.SelfAndDescendants().Any(a => a.Type is BreakActivity or FinishActivity);

    private static bool IsAlwaysTrue(CompiledActivity activity) =>
        activity.Inputs.GetValueOrDefault("condition") is ConstantExpression { Value.ValueKind: JsonValueKind.True };

    // A ring of activities that cannot rest is a ring that is left when those that can are taken away.
    private static void CheckRings(CompiledActivity flowchart, FlowGraph graph, DiagnosticBag bag)
    {
        var busy = flowchart.Children.Select(c => !CanRest(c)).ToArray();
        for (var e = 0; e < graph.Edges.Count; e++)
        {
            if (graph.IsBack(e) && Reaches(graph, busy, graph.Edges[e].Target, graph.Edges[e].Source))
            {
                bag.Add(WorkflowMessages.RingNeverWaits(
                    flowchart.Children[graph.Edges[e].Source].Node.At,
                    flowchart.Children[graph.Edges[e].Source].Node.Id,
                    flowchart.Children[graph.Edges[e].Target].Node.Id));
            }
        }
    }

    private static bool Reaches(FlowGraph graph, bool[] busy, int from, int to)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([from]);
        while (open.TryPop(out var node))
        {
            if (!busy[node] || !seen.Add(node))
            {
                continue;
            }

            if (node == to)
            {
                return true;
            }

            foreach (var edge in graph.Outgoing[node])
            {
                open.Push(graph.Edges[edge].Target);
            }
        }

        return false;
    }

    // From each activity the end must be in reach: one without a wire of some outcome.
    private static void CheckEndless(CompiledActivity flowchart, FlowGraph graph, DiagnosticBag bag)
    {
        var ends = new bool[graph.Count];
        var open = new Stack<int>(flowchart.Children.Where(c => graph.Outgoing[c.IndexInParent].Count == 0).Select(c => c.IndexInParent));
        while (open.TryPop(out var node))
        {
            if (!ends[node])
            {
                ends[node] = true;
                graph.Incoming[node].ToList().ForEach(e => open.Push(graph.Edges[e].Source));
            }
        }

        var trapped = flowchart.Children.FirstOrDefault(c => !ends[c.IndexInParent] && graph.Order.PositionOf(c.IndexInParent) >= 0);
        if (trapped is not null)
        {
            bag.Add(WorkflowMessages.Endless(trapped.Node.At, trapped.Node.Id));
        }
    }
}
