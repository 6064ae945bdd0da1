using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>What the people who draw decide themselves; what is null is as <see cref="DrawDefaults"/> has it.</summary>
public sealed record DrawWishes
{
    public IReadOnlyList<Witness> Witnesses { get; init; } = [];

    public PublicSource? PublicSource { get; init; }

    /// <summary>Most visits of one inspector, inclusive; null for no cap.</summary>
    public int? Cap { get; init; }

    public int? Reserves { get; init; }

    /// <summary>Whether the next reserve of its group stands in for an object that cannot be inspected.</summary>
    public bool? SubstituteObjects { get; init; }

    public int? BatchSize { get; init; }

    public int? SlotSize { get; init; }
}
