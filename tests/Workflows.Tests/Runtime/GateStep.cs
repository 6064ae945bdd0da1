using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Workflows.Tests.Runtime;

/// <summary>A step that takes until it is let through.</summary>
internal sealed class GateStep : ActivityType
{
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override string Id => "Test.Gate";

    public void Open() => gate.SetResult();

    public override async ValueTask Start(ActivityContext context)
    {
        await gate.Task;
        context.Complete();
    }
}
