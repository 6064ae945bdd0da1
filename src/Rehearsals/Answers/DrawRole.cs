namespace PolicyEngine.Rehearsals;

/// <summary>Whose answer in a draw.</summary>
public enum DrawRole
{
    /// <summary>The provincial platform, which draws and gives the result.</summary>
    Platform,

    /// <summary>The witnesses, who hand in the commitments to their numbers.</summary>
    WitnessesCommit,

    /// <summary>The witnesses, who show their numbers.</summary>
    WitnessesReveal,
}
