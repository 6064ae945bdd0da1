namespace PolicyEngine.Supervision.ItemLists;

/// <summary>An inspection item: what a department may inspect, on what basis.</summary>
/// <param name="Department">Whose item it is.</param>
/// <param name="ItemClass">The fact <c>itemClass</c>; null for what is drawn by place.</param>
public sealed record InspectionItem(string Id, string Name, string Department, string? ItemClass)
{
    /// <summary>The legal basis, as the list names it; null or blank: none is named.</summary>
    public string? Basis { get; init; }

    /// <summary>Whom it is about, as the list names it.</summary>
    public string? Object { get; init; }

    public string? Content { get; init; }

    public string? Procedure { get; init; }

    /// <summary>Ways of inspecting, by the vocabulary's <c>method</c>.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>What inspectors of it must be versed in.</summary>
    public IReadOnlyList<string> Specialities { get; init; } = [];

    /// <summary>Outside the draw, but filed. Not the same as a key item.</summary>
    public bool SpecialKeyField { get; init; }

    /// <summary>Its class was marked on the platform; null: not said.</summary>
    public bool? MarkedOnPlatform { get; init; }

    /// <summary>For items drawn by place: what sort of section.</summary>
    public string? LocationClass { get; init; }

    /// <summary>The ratio that the list itself names, in percent.</summary>
    public decimal? RatioPercent { get; init; }

    /// <summary>How often a year the list itself asks for.</summary>
    public int? FrequencyPerYear { get; init; }

    public bool HasBasis => !string.IsNullOrWhiteSpace(Basis);
}
