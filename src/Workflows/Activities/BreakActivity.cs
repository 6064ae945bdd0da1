using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Ends the nearest loop around it; turns that run side by side are cancelled.</summary>
internal sealed class BreakActivity : BuiltInActivity
{
    public override string Id => "Elsa.Break";

    public override bool IsTerminal => true;

    public override object? Prepare(PrepareContext context)
    {
        var around = context.Activity.Parent;
        while (around is not null && !around.Type.IsLoop)
        {
            around = around.Parent;
        }

        if (around is null)
        {
            context.Bag.Add(WorkflowMessages.BreakOutsideLoop(context.Node.At));
        }

        return null;
    }

    protected override void Begin(ActivityContext context) => context.BreakLoop();
}
