namespace PolicyEngine.Supervision.Publishing;

/// <summary>What a look at the activations brought.</summary>
/// <param name="Activated">Localities whose versions by day changed.</param>
/// <param name="Rejected">Versions that cannot be used, found now.</param>
public sealed record TimelineChange(IReadOnlyList<string> Activated, IReadOnlyList<RejectedVersion> Rejected);
