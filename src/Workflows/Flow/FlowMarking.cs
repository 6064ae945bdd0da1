using System.Collections;

namespace PolicyEngine.Workflows.Flow;

/// <summary>Where a run of a flowchart stands: which nodes run, and how many tokens wait on each wire.</summary>
/// <param name="tokens">By wire. Kept, and changed in place.</param>
public sealed class FlowMarking(int nodes, int[] tokens)
{
    /// <summary>Nodes that run or wait. A node never runs twice at once: a second token waits on its wire.</summary>
    public BitArray Active { get; } = new(nodes);

    /// <summary>By wire: tokens that their target has not taken yet.</summary>
    public int[] Tokens { get; } = tokens;

    /// <summary>Nothing runs and nothing waits: the flowchart has come to its end.</summary>
    public bool IsDone => !Active.HasAnySet() && Array.TrueForAll(Tokens, t => t == 0);
}
