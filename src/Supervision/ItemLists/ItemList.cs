namespace PolicyEngine.Supervision.ItemLists;

/// <summary>A list of inspection items in one version. What is not on it is not inspected.</summary>
/// <param name="Unit">Whose list: a department, or the joint conference.</param>
/// <param name="From">First day of this version, inclusive.</param>
public sealed record ItemList(string Id, string Jurisdiction, string Unit, DateOnly From, IReadOnlyList<InspectionItem> Items)
{
    private readonly Dictionary<string, InspectionItem> byId = Items.ToDictionary(i => i.Id, StringComparer.Ordinal);

    /// <summary>The day on which it was made public; null: it was not.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The item; null where it is not on the list.</summary>
    public InspectionItem? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The parts that every item of the list names, by the words of <c>record-completeness</c>: what the list can be
    /// said to hold.
    /// </summary>
    public IReadOnlyList<string> FilledFields() =>
        [.. Fields.Where(f => Items.Count > 0 && Items.All(f.IsFilled)).Select(f => f.Name)];

    private static readonly (string Name, Func<InspectionItem, bool> IsFilled)[] Fields =
    [
        ("basis", i => i.HasBasis),
        ("object", i => !string.IsNullOrWhiteSpace(i.Object)),
        ("subject", i => !string.IsNullOrWhiteSpace(i.Department)),
        ("ratio", i => i.RatioPercent is not null),
        ("frequency", i => i.FrequencyPerYear is not null),
        ("content", i => !string.IsNullOrWhiteSpace(i.Content)),
        ("method", i => i.Methods.Count > 0),
        ("procedure", i => !string.IsNullOrWhiteSpace(i.Procedure)),
        ("items", i => !string.IsNullOrWhiteSpace(i.Name)),
    ];
}
