namespace PolicyEngine.Workflows.Flow;

/// <summary>Whether something that runs, or a token that waits, can still get somewhere.</summary>
internal static class Liveness
{
    /// <summary>Whether another token can still come to the node along its forward wires, in the round that it is in.</summary>
    public static bool CanStillCome(FlowGraph graph, FlowMarking marking, int node)
    {
        var reaching = graph.Reaching(node);
        for (var n = 0; n < graph.Count; n++)
        {
            if (reaching[n] && marking.Active[n])
            {
                return true;
            }
        }

        for (var e = 0; e < graph.Edges.Count; e++)
        {
            // A token that closes a loop around the node waits for this round to end: the node must not wait for it.
            if (marking.Tokens[e] > 0 && reaching[graph.Edges[e].Target] && !graph.BelongsToNextRound(e, node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether anything is left in the loops that start at the node, besides the tokens that would start the next round.</summary>
    public static bool RoundIsOpen(FlowGraph graph, FlowMarking marking, int header)
    {
        var body = graph.BodyOf(header)!;
        for (var n = 0; n < graph.Count; n++)
        {
            if (body[n] && marking.Active[n])
            {
                return true;
            }
        }

        for (var e = 0; e < graph.Edges.Count; e++)
        {
            var target = graph.Edges[e].Target;
            if (marking.Tokens[e] > 0 && target != header && body[target])
            {
                return true;
            }
        }

        return false;
    }
}
