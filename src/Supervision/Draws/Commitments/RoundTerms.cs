using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Commitments;

/// <summary>What a round of commitments needs to know of its draw: little, so that a step of it does not read the lists.</summary>
public sealed record RoundTerms(DrawAlgorithm Algorithm, string Draw, IReadOnlyList<string> WitnessRoles, PublicSource? PublicSource)
{
    public static RoundTerms Of(DrawBasis basis) => new(basis.Algorithm, basis.Draw, basis.WitnessRoles, basis.PublicSource);
}
