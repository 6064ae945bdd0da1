namespace PolicyEngine.Workflows.Incidents;

/// <summary>What becomes of an instance when one of its steps fails for good.</summary>
public enum IncidentStrategy
{
    /// <summary>The instance ends as faulted. A retry by a person takes it up where it stood.</summary>
    Fault = 0,

    /// <summary>The step stays where it is and the other branches go on.</summary>
    Continue = 1,
}
