using PolicyEngine.Workflows.Execution;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Ends the whole workflow; what else runs in it is cancelled.</summary>
internal sealed class FinishActivity : BuiltInActivity
{
    public override string Id => "Elsa.Finish";

    public override bool IsTerminal => true;

    protected override void Begin(ActivityContext context) => context.Finish();
}
