namespace PolicyEngine.Supervision.Draws;

/// <summary>What sort of answer a mistake calls for.</summary>
public enum MistakeKind
{
    /// <summary>The input is to be corrected.</summary>
    BadInput,

    /// <summary>The plan's ratio lies outside the bounds; another lawful number exists.</summary>
    OutOfBounds,

    /// <summary>No whole number meets the bounds: the verdict is <c>conflict</c> and nothing is chosen.</summary>
    Conflict,

    /// <summary>Inspectors, qualifications or places within load caps are short.</summary>
    Shortage,

    /// <summary>A record says something else than what follows from it.</summary>
    Disagreement,
}
