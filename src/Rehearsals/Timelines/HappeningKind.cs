namespace PolicyEngine.Rehearsals;

/// <summary>What sort of thing happened.</summary>
public enum HappeningKind
{
    /// <summary>A person did a task.</summary>
    Task,

    /// <summary>The host did a step of the procedure.</summary>
    Step,

    /// <summary>A decision of record was taken.</summary>
    Decision,
}
