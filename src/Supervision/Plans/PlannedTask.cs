namespace PolicyEngine.Supervision.Plans;

/// <summary>One task of a plan: which items, from which objects, when.</summary>
/// <param name="Items">Ids of the item list.</param>
/// <param name="From">First day of the inspections, inclusive.</param>
/// <param name="To">Last day of the inspections, inclusive.</param>
public sealed record PlannedTask(string Id, string Name, IReadOnlyList<string> Items, IReadOnlyList<PlannedSample> Samples, DateOnly From, DateOnly To)
{
    /// <summary>Departments that take part beside the unit of the plan.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>Where it comes from, by the vocabulary's <c>origin</c>; null: not said.</summary>
    public string? Origin { get; init; }

    /// <summary>Whether it is drawn, by the vocabulary's <c>drawMode</c>; null: not said.</summary>
    public string? DrawMode { get; init; }

    /// <summary>The cause of a visit outside the plan, by the vocabulary's <c>reason</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>How it is inspected, by the vocabulary's <c>method</c>; null: not said.</summary>
    public string? Method { get; init; }

    /// <summary>Who leads, by the vocabulary's <c>organiser</c>; null: as the profile has it.</summary>
    public string? Organiser { get; init; }

    /// <summary>How often in the year it is carried out.</summary>
    public int TimesPerYear { get; init; } = 1;

    /// <summary>Why it departs from what holds in principle.</summary>
    public string? Justification { get; init; }

    public bool? ScopeExpanded { get; init; }

    /// <summary>A superior set the item for this once.</summary>
    public bool? SuperiorTemporaryItem { get; init; }

    public bool Joint => Participants.Count > 0;
}
