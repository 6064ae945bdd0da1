using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>What a burst came to.</summary>
/// <param name="Instance">The instance as it stands now.</param>
/// <param name="Accepted">False where it did not wait for the stimulus, so that nothing happened.</param>
public sealed record RunOutcome(InstanceRecord Instance, bool Accepted);
