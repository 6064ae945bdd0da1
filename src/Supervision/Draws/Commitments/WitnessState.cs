namespace PolicyEngine.Supervision.Draws.Commitments;

/// <summary>How far a witness has come.</summary>
public enum WitnessState
{
    /// <summary>Has not committed; after the close: never did.</summary>
    Absent,

    /// <summary>Has committed a number and not shown it yet.</summary>
    Committed,

    /// <summary>Has shown the number; it goes into the key.</summary>
    Revealed,

    /// <summary>Refused or failed to show the number. Recorded; the commitment goes into the key in its place.</summary>
    Forfeited,
}
