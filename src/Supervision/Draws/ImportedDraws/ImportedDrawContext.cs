using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Draws.ImportedDraws;

/// <summary>What this host knows about a draw of the platform: the registers and the plan on the day of the draw.</summary>
public sealed record ImportedDrawContext
{
    /// <summary>Ids of the objects that could be drawn, in the order of the register.</summary>
    public required IReadOnlyList<string> Population { get; init; }

    /// <summary>What the plan asks for and the rules allow; null where there is no plan to hold it against.</summary>
    public Quota? Quota { get; init; }

    /// <summary>Ids of objects that were drawn before and must not be drawn again.</summary>
    public IReadOnlySet<string> DrawnBefore { get; init; } = new HashSet<string>();

    public IReadOnlyList<DrawInspector> Inspectors { get; init; } = [];

    public IReadOnlyList<Recusal> Recusals { get; init; } = [];

    /// <summary>Which teams are legal; null where none is prescribed.</summary>
    public TeamRule? TeamRule { get; init; }

    /// <summary>Ids of the clauses that each kind of remark rests on; a kind without clauses is a remark of ours alone.</summary>
    public IReadOnlyDictionary<ImportedDrawCheck, IReadOnlyList<string>> Clauses { get; init; } =
        new Dictionary<ImportedDrawCheck, IReadOnlyList<string>>();
}
