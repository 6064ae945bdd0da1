namespace PolicyEngine.Rules.Values;

/// <summary>
/// One fact of one question. Booleans (0/1), dates (<see cref="DateOnly.DayNumber"/>), instants (UTC ticks) and codes
/// (index in the fact's list of values) are in <see cref="Bits"/>; numbers in <see cref="Number"/>; texts,
/// code lists (<see cref="CodeSet"/>) and reviews (<c>Review[]</c>) in <see cref="Reference"/>.
/// </summary>
public struct FactSlot
{
    public FactState State;

    /// <summary>Given in the question, as opposed to assumed. A null of a nullable fact is given.</summary>
    public bool Given;
    public long Bits;
    public decimal Number;
    public object? Reference;
}
