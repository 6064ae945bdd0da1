namespace PolicyEngine.Supervision.Registers;

/// <summary>Something that may be inspected: an entity, a project, a product, a place, an area. One line of the object register.</summary>
/// <param name="Id">What it is known by everywhere: the credit code of an entity that has one, else the register's own number.</param>
/// <param name="Kind">One of the register's kinds, such as <c>enterprise</c>.</param>
/// <param name="CreditCode">Null for what has none.</param>
/// <param name="Area">The division where it is (GB/T 2260), as digits; may be longer than six for towns.</param>
/// <param name="Status">One of the register's statuses; says whether it can be inspected.</param>
public sealed record InspectionObject(string Id, string Kind, string Name, CreditCode? CreditCode, string Area, string Status)
{
    public string? Address { get; init; }

    /// <summary>The industry's code (GB/T 4754), or a text of the register's own; null where it is not known.</summary>
    public string? Industry { get; init; }

    /// <summary>The credit-risk class; null where it was never classed. Not the library.</summary>
    public string? RiskClass { get; init; }

    /// <summary>The supervision library that it stands in; null in a locality without libraries, or before it was put in one.</summary>
    public string? Library { get; init; }

    /// <summary>For places on roads: what sort of section; null elsewhere.</summary>
    public string? LocationClass { get; init; }

    public DateOnly? RegisteredOn { get; init; }

    /// <summary>The departments that regulate it, by the register's names; empty where that is not recorded.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];
}
