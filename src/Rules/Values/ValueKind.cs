namespace PolicyEngine.Rules.Values;

/// <summary>The kinds of value that facts and expressions have.</summary>
public enum ValueKind
{
    Boolean,

    /// <summary>An exact decimal; an integer fact is a number whose questions must be whole.</summary>
    Number,
    Text,

    /// <summary>A day in Beijing.</summary>
    Date,

    /// <summary>A point in time, always given with its offset, kept as Beijing time.</summary>
    Instant,

    /// <summary>One value of a closed list.</summary>
    Code,

    /// <summary>A set of values of a closed list.</summary>
    Codes,

    /// <summary>A list of reviews (<see cref="Review"/>).</summary>
    Reviews,

    /// <summary>An amount of time: 48 hours, 7 working days. Only parameters have this kind.</summary>
    Amount,

    /// <summary>A window in the year. Only parameters have this kind.</summary>
    Window,

    /// <summary>Lower and upper bounds of a number. Only parameters have this kind.</summary>
    Bounds,

    /// <summary>When something is due. Only parameters have this kind; only deadline rules read it.</summary>
    Deadline,
}
