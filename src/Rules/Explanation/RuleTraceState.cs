namespace PolicyEngine.Rules.Explanation;

/// <summary>How a rule came out.</summary>
public enum RuleTraceState
{
    /// <summary>Its condition holds and no exception sets it aside.</summary>
    Applied,

    /// <summary>Its condition does not hold.</summary>
    NotApplied,

    /// <summary>Facts are missing that its condition or an exception to it needs.</summary>
    Unknown,

    /// <summary>Its condition holds, or may hold, but an exception sets it aside.</summary>
    SetAside,

    /// <summary>It is disabled, or does not exist for acts of that day, or its deadline is not set.</summary>
    NotInForce,
}
