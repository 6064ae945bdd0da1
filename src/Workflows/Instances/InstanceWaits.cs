using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Instances;

/// <summary>What an instance waits for, activity by activity.</summary>
public static class InstanceWaits
{
    /// <returns>The path of each run of an activity that waits, and all that it waits for; none where the instance is over.</returns>
    /// <param name="workflow">The version that the instance runs on.</param>
    public static IReadOnlyList<(string Path, IReadOnlyList<Wait> Waits)> Of(InstanceRecord instance, CompiledWorkflow workflow)
    {
        var state = InstanceStateReader.Read(instance, workflow);
        return state.IsOver ? [] : [.. state.Frames.Values.Where(f => f.Waits.Count > 0).Select(f => (f.Path, (IReadOnlyList<Wait>)f.Waits))];
    }
}
