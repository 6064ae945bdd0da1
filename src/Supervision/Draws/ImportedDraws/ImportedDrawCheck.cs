namespace PolicyEngine.Supervision.Draws.ImportedDraws;

/// <summary>What is checked of an imported draw.</summary>
public enum ImportedDrawCheck
{
    /// <summary>Is the population that it names the register's?</summary>
    Population,

    /// <summary>Does the number drawn meet the plan and the bounds?</summary>
    Ratio,

    /// <summary>Could each object be drawn at all?</summary>
    ObjectEligibility,

    /// <summary>Was an object drawn twice, here or before?</summary>
    Repeat,

    /// <summary>May each inspector take part, and is each team legal?</summary>
    InspectorEligibility,

    /// <summary>Does somebody visit an object from which they must keep away?</summary>
    Recusal,

    /// <summary>Has somebody more visits than the cap?</summary>
    Load,

    /// <summary>Does the result look arranged rather than drawn?</summary>
    Regularity,
}
