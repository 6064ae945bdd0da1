namespace PolicyEngine.Workflows.Flow;

/// <summary>
/// The one place that says how tokens move. A node that completes sends a token along each wire of its outcomes; a node
/// takes its tokens and runs when its <see cref="JoinRule"/> says so; a wire that leads back starts the next round of
/// its loop once nothing of this round is left in it.
/// </summary>
/// <remarks>
/// In a graph without irreducible wires it never gets stuck: of all nodes that hold tokens, one is always the first
/// that nothing alive can reach any more. What runs does not depend on the order in which nodes complete, unless a
/// <see cref="JoinRule.WaitAny"/> makes a race of it.
/// </remarks>
public static class FlowSemantics
{
    /// <summary>Starts a run at a node.</summary>
    public static IReadOnlyList<FlowMove> Start(FlowMarking marking, int node)
    {
        marking.Active[node] = true;
        return [new FlowMove(FlowMoveKind.Run, node)];
    }

    /// <summary>A node has completed.</summary>
    /// <param name="outcomes">The ports that it completed with. Wires of other ports are not followed.</param>
    public static IReadOnlyList<FlowMove> Complete(FlowGraph graph, FlowMarking marking, int node, IReadOnlyCollection<string> outcomes)
    {
        marking.Active[node] = false;
        foreach (var edge in graph.Outgoing[node])
        {
            if (outcomes.Contains(graph.Edges[edge].Port))
            {
                marking.Tokens[edge]++;
            }
        }

        return Settle(graph, marking);
    }

    private static List<FlowMove> Settle(FlowGraph graph, FlowMarking marking)
    {
        var moves = new List<FlowMove>();
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var node in graph.Order.Nodes)
            {
                // One node at a time, from the front: what it does can change what those behind it may do.
                if (!marking.Active[node] && TryTake(graph, marking, node, moves))
                {
                    moved = true;
                    break;
                }
            }
        }

        return moves;
    }

    private static bool TryTake(FlowGraph graph, FlowMarking marking, int node, List<FlowMove> moves)
    {
        var forward = graph.ForwardIncoming[node];
        var waiting = forward.Count(e => marking.Tokens[e] > 0);
        if (waiting > 0)
        {
            if (graph.Joins[node] == JoinRule.WaitAny)
            {
                CancelRivals(graph, marking, node, moves);
                forward.ToList().ForEach(e => marking.Tokens[e] = 0);
                return Run(marking, node, moves);
            }

            if (waiting == forward.Count && (forward.Count == 1 || graph.Joins[node] == JoinRule.WaitAll))
            {
                Take(marking, forward);
                return Run(marking, node, moves);
            }

            if (!Liveness.CanStillCome(graph, marking, node))
            {
                Take(marking, forward);
                if (graph.Joins[node] == JoinRule.WaitAllActive)
                {
                    return Run(marking, node, moves);
                }

                moves.Add(new FlowMove(FlowMoveKind.Starve, node));
                return true;
            }
        }

        return TryNextRound(graph, marking, node, moves);
    }

    private static bool TryNextRound(FlowGraph graph, FlowMarking marking, int node, List<FlowMove> moves)
    {
        if (graph.BodyOf(node) is null)
        {
            return false;
        }

        var back = graph.Incoming[node].Where(graph.IsBack).ToList();
        if (back.TrueForAll(e => marking.Tokens[e] == 0))
        {
            return false;
        }

        if (graph.Joins[node] == JoinRule.WaitAny)
        {
            CancelRound(graph, marking, node, moves);
            back.ForEach(e => marking.Tokens[e] = 0);
        }
        else if (Liveness.RoundIsOpen(graph, marking, node))
        {
            return false;
        }
        else
        {
            Take(marking, back);
        }

        return Run(marking, node, moves);
    }

    private static bool Run(FlowMarking marking, int node, List<FlowMove> moves)
    {
        marking.Active[node] = true;
        moves.Add(new FlowMove(FlowMoveKind.Run, node));
        return true;
    }

    private static void Take(FlowMarking marking, IEnumerable<int> edges)
    {
        foreach (var edge in edges)
        {
            marking.Tokens[edge] = Math.Max(0, marking.Tokens[edge] - 1);
        }
    }

    private static void CancelRivals(FlowGraph graph, FlowMarking marking, int node, List<FlowMove> moves) =>
        Cancel(graph, marking, n => graph.Reaching(node)[n], e => graph.BelongsToNextRound(e, node), moves);

    private static void CancelRound(FlowGraph graph, FlowMarking marking, int node, List<FlowMove> moves) =>
        Cancel(graph, marking, n => n != node && graph.BodyOf(node)![n], _ => false, moves);

    private static void Cancel(
        FlowGraph graph, FlowMarking marking, Func<int, bool> isRival, Func<int, bool> isSpared, List<FlowMove> moves)
    {
        for (var n = 0; n < graph.Count; n++)
        {
            if (marking.Active[n] && isRival(n))
            {
                marking.Active[n] = false;
                moves.Add(new FlowMove(FlowMoveKind.Cancel, n));
            }
        }

        for (var e = 0; e < graph.Edges.Count; e++)
        {
            if (isRival(graph.Edges[e].Target) && !isSpared(e))
            {
                marking.Tokens[e] = 0;
            }
        }
    }
}
