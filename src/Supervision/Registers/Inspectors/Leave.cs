namespace PolicyEngine.Supervision.Registers;

/// <summary>A time in which an inspector cannot be sent.</summary>
/// <param name="Kind">One of the register's kinds of leave; never a diagnosis.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record Leave(string Kind, DateOnly From, DateOnly To)
{
    /// <summary>Whether it takes a day of the span, both ends included.</summary>
    public bool Touches(DateOnly from, DateOnly to) => From <= to && from <= To;
}
