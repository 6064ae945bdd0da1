namespace PolicyEngine.Supervision.Registers;

/// <summary>A part of a register: what is null does not restrict.</summary>
public sealed record RegisterSelection
{
    public static RegisterSelection All { get; } = new();

    public string? Kind { get; init; }

    public string? Library { get; init; }

    public string? RiskClass { get; init; }

    public string? Industry { get; init; }

    /// <summary>A division with all below it: the first digits of the area.</summary>
    public string? Area { get; init; }

    /// <summary>Only objects of these statuses; null: of any.</summary>
    public IReadOnlyList<string>? Statuses { get; init; }
}
