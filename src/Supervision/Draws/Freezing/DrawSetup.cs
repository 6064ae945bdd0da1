namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>Everything that a draw depends on but chance. Freezing fixes it.</summary>
public sealed record DrawSetup
{
    /// <summary>The draw's own identity; no other draw of any host has it.</summary>
    public required string Draw { get; init; }

    /// <summary>Content hash of the policy under which it is drawn.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>At least one. Numbered 1, 2, … in this order.</summary>
    public required IReadOnlyList<Stratum> Strata { get; init; }

    /// <summary>Read once. Rows sorted by the bytes of their ids spare a sort.</summary>
    public required IEnumerable<DrawObject> Objects { get; init; }

    /// <summary>Numbered 1, 2, … in this order; empty where no inspectors are drawn.</summary>
    public IReadOnlyList<TeamRule> TeamRules { get; init; } = [];

    public IReadOnlyList<DrawInspector> Inspectors { get; init; } = [];

    public IReadOnlyList<Recusal> Recusals { get; init; } = [];

    public IReadOnlyList<Witness> Witnesses { get; init; } = [];

    /// <summary>The public value that must be typed in before the draw; null where none is planned.</summary>
    public PublicSource? PublicSource { get; init; }

    /// <summary>Visits in a batch: the first so many in ticket order are batch 1, and so on; null for one batch.</summary>
    public int? BatchSize { get; init; }

    /// <summary>Visits that take place at the same time: an inspector can be at one of them. Null: no clashes.</summary>
    public int? SlotSize { get; init; }

    /// <summary>Whether the next reserve of its stratum stands in for an object that cannot be inspected.</summary>
    public bool SubstituteObjects { get; init; }
}
