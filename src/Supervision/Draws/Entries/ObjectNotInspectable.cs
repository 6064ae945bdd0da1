namespace PolicyEngine.Supervision.Draws.Entries;

/// <summary>A drawn object cannot be inspected (closed, moved). It stays drawn.</summary>
/// <param name="Order">Its visit.</param>
/// <param name="Evidence">At least one.</param>
/// <param name="Substitute">The reserve that steps in, by its rank and as a visit with a team; null where the plan has no substitutes or none is left.</param>
public sealed record ObjectNotInspectable(
    int Number, DateTimeOffset At, DateOnly OccurredOn, string Reason, string Statement,
    int Order, IReadOnlyList<Evidence> Evidence, Substitute? Substitute)
    : DrawEntry(Number, At, OccurredOn, Reason, Statement);
