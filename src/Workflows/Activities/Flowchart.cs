using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Flow;
using PolicyEngine.Workflows.Publishing;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Runs activities along wires. <see cref="FlowSemantics"/> says when which runs.</summary>
internal sealed class Flowchart : BuiltInActivity
{
    public override string Id => "Elsa.Flowchart";

    public override bool IsContainer => true;

    public override bool Runs(string slot) => slot == "activities";

    public override object? Prepare(PrepareContext context) => FlowchartCheck.Run(context);

    protected override void Begin(ActivityContext context)
    {
        if (context.Activity.Children.Count == 0)
        {
            context.Complete();
            return;
        }

        var start = context.TriggeredChild() ?? context.Activity.Children[((FlowchartModel)context.Activity.Model!).Start];
        Apply(context, FlowSemantics.Start(context.Marking(), start.IndexInParent));
    }

    protected override void Continue(ActivityContext context, CompletedChild child)
    {
        var node = context.Activity.Children.First(c => c.Path == child.Path).IndexInParent;
        var marking = context.Marking();
        Apply(context, FlowSemantics.Complete(context.Activity.Graph!, marking, node, child.Outcomes));
        if (marking.IsDone)
        {
            context.Complete();
        }
    }

    private static void Apply(ActivityContext context, IReadOnlyList<FlowMove> moves)
    {
        foreach (var move in moves)
        {
            var child = context.Activity.Children[move.Node];
            switch (move.Kind)
            {
                case FlowMoveKind.Run:
                    context.Schedule(child);
                    break;
                case FlowMoveKind.Cancel:
                    context.Cancel(child);
                    break;
                default:
                    context.NoteStarved(child);
                    break;
            }
        }
    }
}
