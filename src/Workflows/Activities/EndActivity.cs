using PolicyEngine.Workflows.Execution;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Ends the flowchart or sequence that it stands in; what else runs there is cancelled.</summary>
internal sealed class EndActivity : BuiltInActivity
{
    public override string Id => "Elsa.End";

    public override bool IsTerminal => true;

    protected override void Begin(ActivityContext context) => context.EndContainer();
}
