namespace PolicyEngine.Supervision.Clauses;

/// <summary>What can be done with a clause.</summary>
public enum ClauseKind
{
    /// <summary>Rules, duties or parameters compute it.</summary>
    Computable,

    /// <summary>It asks for a record, a form or a step, which something else carries.</summary>
    Record,

    /// <summary>Aims, publicity, training: nothing to decide.</summary>
    Narrative,
}
