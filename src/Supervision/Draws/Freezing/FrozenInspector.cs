namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>An inspector as the draw sees it: by number.</summary>
/// <param name="Number">1, 2, … in the order of the commitments, which tells nothing about who is who.</param>
/// <param name="Qualifications">Those that some seat needs, sorted; others do not matter to the draw.</param>
/// <param name="Cap">Most visits, inclusive; null for no cap.</param>
/// <param name="Away">Slots of leave, ascending.</param>
public sealed record FrozenInspector(
    int Number, byte[] Commitment, IReadOnlyList<string> Qualifications, int? Cap, IReadOnlyList<int> Away);
