using PolicyEngine.Workflows.Execution;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Where a flowchart starts; does nothing.</summary>
internal sealed class StartActivity : BuiltInActivity
{
    public override string Id => "Elsa.Start";

    protected override void Begin(ActivityContext context) => context.Complete();
}
