namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>What was taken from one group of objects.</summary>
/// <param name="Library">Null: of any library.</param>
/// <param name="RiskClass">Null: of any class.</param>
/// <param name="Population">Objects that could be drawn.</param>
/// <param name="Chosen">Objects that were drawn, or are to be.</param>
/// <param name="Clauses">The clauses that ratio and bounds rest on.</param>
public sealed record DrawnGroup(string? Library, string? RiskClass, int Population, int Chosen, IReadOnlyList<string> Clauses)
{
    /// <summary>Objects that tasks of the unit had drawn from the group in the year already.</summary>
    public int DrawnBefore { get; init; }
}
