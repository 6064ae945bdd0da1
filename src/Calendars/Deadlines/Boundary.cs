namespace PolicyEngine.Calendars;

/// <summary>Whether the day that a deadline names is itself in time.</summary>
public enum Boundary
{
    /// <summary>The named day is in time (以内, 月底前).</summary>
    Inclusive,

    /// <summary>It is not: the thing is due on the day before ("before 1 April"). A named moment is itself too late.</summary>
    Exclusive,
}
