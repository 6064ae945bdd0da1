namespace PolicyEngine.Rehearsals;

/// <summary>What says that something was due.</summary>
public enum DeadlineKind
{
    /// <summary>A decision of record.</summary>
    Decision,

    /// <summary>A person's task with a due day that no decision judges.</summary>
    Task,

    /// <summary>A duty of the profile.</summary>
    Duty,
}
