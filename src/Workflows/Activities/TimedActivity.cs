using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;

namespace PolicyEngine.Workflows.Activities;

/// <summary>What the activities that wait for a moment have in common.</summary>
internal abstract class TimedActivity : BuiltInActivity
{
    public override bool CanTrigger => true;

    public override bool CanWait(CompiledActivity activity) => true;

    protected sealed override void Begin(ActivityContext context)
    {
        if (!context.IsTrigger && Due(context) is { } due && due > context.Now)
        {
            context.WaitUntil(due);
        }
        else
        {
            context.Complete();
        }
    }

    /// <summary>The moment to wait for; null or past: none, so that it completes at once.</summary>
    protected abstract DateTimeOffset? Due(ActivityContext context);
}
