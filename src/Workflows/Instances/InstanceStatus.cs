namespace PolicyEngine.Workflows.Instances;

/// <summary>Whether an instance is over.</summary>
public enum InstanceStatus
{
    Running = 0,
    Finished = 1,
}
