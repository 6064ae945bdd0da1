namespace PolicyEngine.Supervision.Draws.Tickets;

/// <summary>An object kept behind the drawn ones of its stratum.</summary>
/// <param name="Stratum">Number of its stratum.</param>
/// <param name="Rank">1 for the first to step in.</param>
public sealed record Reserve(int Stratum, int Rank, Ticket Ticket);
