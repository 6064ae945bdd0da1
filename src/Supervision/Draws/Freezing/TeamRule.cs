namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>
/// Which teams are legal: those of as many different inspectors as there are seats, who can be seated so that each
/// holds what the seat needs. Somebody who could take several seats takes one.
/// </summary>
/// <param name="Code">What strata call it.</param>
/// <param name="Seats">At most <see cref="MostSeats"/> different ones and <see cref="LargestTeam"/> places in all.</param>
public sealed record TeamRule(string Code, IReadOnlyList<Seat> Seats)
{
    public const int MostSeats = 6;
    public const int LargestTeam = 12;

    /// <summary>Members of a team.</summary>
    public int Size => Seats.Sum(s => s.Count);
}
