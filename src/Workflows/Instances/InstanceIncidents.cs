using PolicyEngine.Workflows.Incidents;
using PolicyEngine.Workflows.Publishing;

namespace PolicyEngine.Workflows.Instances;

/// <summary>The steps of an instance that failed and were not mended.</summary>
public static class InstanceIncidents
{
    /// <param name="workflow">The version that the instance runs on.</param>
    public static IReadOnlyList<Incident> Of(InstanceRecord instance, CompiledWorkflow workflow) =>
        instance.OpenIncidents == 0 ? [] : InstanceStateReader.Read(instance, workflow).Incidents;
}
