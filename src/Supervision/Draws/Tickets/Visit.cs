namespace PolicyEngine.Supervision.Draws.Tickets;

/// <summary>A drawn object: one visit. It starts as not inspected.</summary>
/// <param name="Order">1, 2, … by ticket over all strata.</param>
/// <param name="Stratum">Number of its stratum.</param>
/// <param name="Batch">1, 2, …; visits come into batches in order.</param>
/// <param name="Slot">Time slot, 1, 2, …; null where the plan has none.</param>
public sealed record Visit(int Order, int Stratum, int Batch, int? Slot, Ticket Ticket);
