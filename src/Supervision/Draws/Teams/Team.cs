namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>The inspectors of one visit.</summary>
/// <param name="Order">The visit's order.</param>
/// <param name="Inspectors">Their numbers, ascending.</param>
public sealed record Team(int Order, IReadOnlyList<int> Inspectors);
