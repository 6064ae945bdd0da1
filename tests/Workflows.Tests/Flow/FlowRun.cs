using PolicyEngine.Workflows.Flow;

namespace PolicyEngine.Workflows.Tests.Flow;

/// <summary>Plays the semantics of <see cref="FlowSemantics"/> by hand.</summary>
internal sealed class FlowRun(FlowGraph graph)
{
    private readonly FlowMarking marking = new(graph.Count, new int[graph.Edges.Count]);

    public SortedSet<int> Active { get; } = [];

    public List<int> Ran { get; } = [];

    public List<int> Cancelled { get; } = [];

    public List<int> Starved { get; } = [];

    public bool IsDone => marking.IsDone;

    public void Start(int node) => Take(FlowSemantics.Start(marking, node));

    public void Complete(int node, params string[] outcomes)
    {
        Active.Remove(node).ShouldBeTrue();
        Take(FlowSemantics.Complete(graph, marking, node, outcomes));
    }

    private void Take(IReadOnlyList<FlowMove> moves)
    {
        foreach (var move in moves)
        {
            switch (move.Kind)
            {
                case FlowMoveKind.Run:
                    Active.Add(move.Node).ShouldBeTrue("a node never runs twice at once");
                    Ran.Add(move.Node);
                    break;
                case FlowMoveKind.Cancel:
                    Active.Remove(move.Node).ShouldBeTrue();
                    Cancelled.Add(move.Node);
                    break;
                default:
                    Starved.Add(move.Node);
                    break;
            }
        }
    }
}
