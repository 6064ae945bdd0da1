namespace PolicyEngine.Supervision.Draws.Entries;

/// <param name="Order">The visit.</param>
/// <param name="Inspector">Number of who steps in.</param>
public sealed record Replacement(int Order, int Inspector);
