using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Activities;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Flow;

namespace PolicyEngine.Workflows.Publishing;

/// <summary>Makes the graph of a flowchart and finds what would leave instances stuck in it.</summary>
internal sealed class FlowchartCheck
{
    private readonly PrepareContext context;
    private readonly IReadOnlyList<CompiledActivity> nodes;
    private readonly List<FlowEdge> edges = [];
    private readonly List<Connection> sources = [];

    // Where connections lead that cannot be taken: mended, they may reach it.
    private readonly HashSet<int> refused = [];

    private FlowchartCheck(PrepareContext context) => (this.context, nodes) = (context, context.Activity.Children);

    /// <summary>Sets the activity's graph, and gives its model.</summary>
    public static FlowchartModel Run(PrepareContext context) => new FlowchartCheck(context).Run();

    private FlowchartModel Run()
    {
        if (nodes.Count == 0)
        {
            return new FlowchartModel(0);
        }

        ReadConnections();
        var start = StartOf();
        var joins = nodes.Select(JoinOf).ToList();
        var entries = nodes.Where(n => n.Node.CanStart && n.Type.CanTrigger).Select(n => n.IndexInParent).Append(start).Distinct().ToList();
        var graph = new FlowGraph(nodes.Count, edges, entries, joins);
        context.Activity.Graph = graph;

        // With an activity missing, every complaint about the wiring would be about that.
        if (nodes.Count == context.Node.Children.Count)
        {
            CheckReachable(graph);
            CheckOutcomes();
            CheckBackEdges(graph);
            CheckJoins(graph, entries);
        }

        return new FlowchartModel(start);
    }

    private void ReadConnections()
    {
        var byId = nodes.ToDictionary(n => n.Node.Id, StringComparer.Ordinal);
        var ids = context.Node.Children.Where(c => c.Slot == "activities").Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var connection in context.Node.Connections)
        {
            foreach (var end in new[] { connection.Source, connection.Target }.Where(e => !ids.Contains(e)))
            {
                context.Bag.Add(WorkflowMessages.UnknownConnectionEnd(connection.At, end, ids));
            }

            // An activity of an unknown type has been told of already.
            if (byId.TryGetValue(connection.Source, out var source) && byId.TryGetValue(connection.Target, out var target))
            {
                Add(connection, source, target);
            }
        }
    }

    private void Add(Connection connection, CompiledActivity source, CompiledActivity target)
    {
        var outcomes = source.Type.Outcomes(source);
        if (!outcomes.Contains(connection.Port))
        {
            context.Bag.Add(outcomes.Count == 0
                ? WorkflowMessages.TerminalConnected(connection.At, connection.Source, source.Node.Type)
                : WorkflowMessages.UnknownPort(connection.At, connection.Port, connection.Source, outcomes));
            refused.Add(target.IndexInParent);
            return;
        }

        if (connection.TargetPort != Connection.DefaultTargetPort)
        {
            context.Bag.Add(WorkflowMessages.UnknownTargetPort(connection.At, connection.TargetPort));
        }

        var edge = new FlowEdge(source.IndexInParent, connection.Port, target.IndexInParent);
        if (edges.Contains(edge))
        {
            context.Bag.Add(WorkflowMessages.ConnectedTwice(connection.At, connection.Source, connection.Target));
            return;
        }

        edges.Add(edge);
        sources.Add(connection);
    }

    // Elsa's order, after the activity that triggered the instance: `start`, an Elsa.Start, one that is marked, one
    // that nothing leads to, the first.
    private int StartOf()
    {
        var named = context.Node["start"] switch
        {
            LocatedText text => text.Text,
            LocatedObject o => (o["id"] as LocatedText)?.Text,
            _ => null,
        };
        var first = nodes.FirstOrDefault(n => n.Node.Id == named)
            ?? nodes.FirstOrDefault(n => n.Type is StartActivity)
            ?? nodes.FirstOrDefault(n => n.Node.CanStart)
            ?? nodes.FirstOrDefault(n => edges.TrueForAll(e => e.Target != n.IndexInParent))
            ?? nodes[0];
        return first.IndexInParent;
    }

    private JoinRule JoinOf(CompiledActivity node)
    {
        if (node.Type is FlowJoin)
        {
            return (JoinRule)node.Model!;
        }

        var mode = node.Node.Custom("mergeMode") as LocatedText;
        switch (mode?.Text)
        {
            case null or "None" or "Stream" or "Merge":
                return JoinRule.WaitAllActive;
            case "Converge":
                return JoinRule.WaitAll;
            case "Race":
                return JoinRule.WaitAny;
            default:
                context.Bag.Add(WorkflowMessages.UnknownMode(mode.At, "mergeMode", mode.Text, ["None", "Stream", "Merge", "Converge", "Race"]));
                return JoinRule.WaitAllActive;
        }
    }

    private void CheckReachable(FlowGraph graph)
    {
        var told = new HashSet<int>();
        foreach (var node in nodes.Where(n => IsLost(n.IndexInParent)).OrderBy(n => edges.Exists(e => e.Target == n.IndexInParent && IsLost(e.Source))))
        {
            if (Follow(node.IndexInParent, told) && !refused.Contains(node.IndexInParent))
            {
                context.Bag.Add(WorkflowMessages.Unreachable(node.Node.At, node.Node.Id));
            }
        }

        bool IsLost(int node) => graph.Order.PositionOf(node) < 0;
    }

    // What follows an activity that never runs needs no message of its own. Those that nothing leads to come first; what
    // is then left goes round in rings, of which one activity is told.
    private bool Follow(int from, HashSet<int> told)
    {
        if (!told.Add(from))
        {
            return false;
        }

        foreach (var edge in edges.Where(e => e.Source == from))
        {
            Follow(edge.Target, told);
        }

        return true;
    }

    // A leaf is an end. An outcome that leads nowhere beside others that lead somewhere is most likely forgotten.
    private void CheckOutcomes()
    {
        foreach (var node in nodes)
        {
            var outcomes = node.Type.Outcomes(node);
            var open = outcomes.Where(o => !edges.Exists(e => e.Source == node.IndexInParent && e.Port == o)).ToList();
            if (outcomes.Count > 1 && open.Count > 0)
            {
                context.Bag.Add(WorkflowMessages.DeadEnd(node.Node.At, node.Node.Id, open));
            }
        }
    }

    private void CheckBackEdges(FlowGraph graph)
    {
        foreach (var edge in graph.Irreducible)
        {
            context.Bag.Add(WorkflowMessages.LoopEnteredInside(sources[edge].At, sources[edge].Source, sources[edge].Target));
        }
    }

    private void CheckJoins(FlowGraph graph, List<int> entries)
    {
        if (graph.Irreducible.Count > 0)
        {
            return;
        }

        foreach (var node in nodes.Where(n => graph.Joins[n.IndexInParent] == JoinRule.WaitAll))
        {
            var choice = nodes.FirstOrDefault(n => n.Type.IsChoice && JoinReach.NeverAll(graph, entries, node.IndexInParent, n.IndexInParent));
            if (choice is not null)
            {
                context.Bag.Add(WorkflowMessages.JoinNeverComplete(node.Node.At, node.Node.Id, choice.Node.Id));
            }
        }
    }
}
