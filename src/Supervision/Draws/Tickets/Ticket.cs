namespace PolicyEngine.Supervision.Draws.Tickets;

/// <summary>The smallest ticket of one row.</summary>
/// <param name="Row">Row of the population.</param>
/// <param name="Number">Which of the row's tickets it is, from 1 to its weight.</param>
/// <param name="Digest">MAC(ticket key, draw ‖ commitment ‖ number).</param>
public sealed record Ticket(int Row, int Number, byte[] Digest);
