namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>Visits whose teams were drawn together.</summary>
/// <param name="Number">1, 2, … by first visit.</param>
/// <param name="Attempts">Draws that were made; the last one holds unless the method is <see cref="TeamMethod.Chain"/>.</param>
/// <param name="Steps">Steps of the chain; 0 for the other methods.</param>
/// <param name="Visits">Orders of its visits, ascending.</param>
public sealed record TeamGroup(int Number, TeamMethod Method, int Attempts, int Steps, IReadOnlyList<int> Visits);
