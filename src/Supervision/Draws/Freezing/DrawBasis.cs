using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>
/// What a draw is computed from, and all of it that the public form holds. The draw itself reads nothing else, so
/// whoever has the public form can compute it again without learning who is who.
/// </summary>
public sealed record DrawBasis
{
    public required DrawAlgorithm Algorithm { get; init; }

    public required string Draw { get; init; }

    public required string PolicyVersion { get; init; }

    public required FrozenPopulation Population { get; init; }

    /// <summary>By number, ascending.</summary>
    public required IReadOnlyList<FrozenStratum> Strata { get; init; }

    /// <summary>By number, ascending; the codes are not part of the draw.</summary>
    public required IReadOnlyList<TeamRule> TeamRules { get; init; }

    /// <summary>By number, ascending.</summary>
    public required IReadOnlyList<FrozenInspector> Inspectors { get; init; }

    public required IReadOnlyList<FrozenRecusal> Recusals { get; init; }

    /// <summary>By number, ascending.</summary>
    public required IReadOnlyList<string> WitnessRoles { get; init; }

    public required PublicSource? PublicSource { get; init; }

    public required int? BatchSize { get; init; }

    public required int? SlotSize { get; init; }

    public required bool SubstituteObjects { get; init; }

    /// <summary>Ids of the clauses that ratios, bounds and weights rest on, sorted; not tied to rows.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }
}
