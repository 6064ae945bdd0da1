using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Workflows.Activities;

/// <summary>An activity of Elsa's: all of them only compute.</summary>
internal abstract class BuiltInActivity : ActivityType
{
    public sealed override bool ComputesOnly => true;

    public sealed override ValueTask Start(ActivityContext context)
    {
        Begin(context);
        return ValueTask.CompletedTask;
    }

    public sealed override ValueTask ChildCompleted(ActivityContext context, CompletedChild child)
    {
        Continue(context, child);
        return ValueTask.CompletedTask;
    }

    public sealed override ValueTask Resumed(ActivityContext context, Resumption resumption)
    {
        Resume(context, resumption);
        return ValueTask.CompletedTask;
    }

    protected abstract void Begin(ActivityContext context);

    /// <summary>An activity inside it has completed.</summary>
    protected virtual void Continue(ActivityContext context, CompletedChild child) => context.Complete();

    /// <summary>What it waited for has come.</summary>
    protected virtual void Resume(ActivityContext context, Resumption resumption) => context.Complete();
}
