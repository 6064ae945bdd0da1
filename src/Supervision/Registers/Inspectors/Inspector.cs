namespace PolicyEngine.Supervision.Registers;

/// <summary>
/// Somebody of the inspector register, by number. The name is a personal datum and lies elsewhere, under
/// <paramref name="Person"/>.
/// </summary>
/// <param name="Number">The register's number: what the public form of a draw shows.</param>
/// <param name="Category">One of the register's categories, such as <c>enforcement-qualified</c>.</param>
/// <param name="Person">The pseudonym that the name is kept under; null where no name is kept.</param>
public sealed record Inspector(string Number, string Unit, string Category, string? Person = null)
{
    public IReadOnlyList<EnforcementCertificate> Certificates { get; init; } = [];

    /// <summary>What the person is versed in, in the words of the item list.</summary>
    public IReadOnlyList<string> Specialities { get; init; } = [];

    /// <summary>Stands in the library that joint inspections draw from.</summary>
    public bool Joint { get; init; }

    public IReadOnlyList<Recusal> Recusals { get; init; } = [];

    public IReadOnlyList<Leave> Leaves { get; init; } = [];

    /// <summary>Whether one certificate is valid on every day of the span, both ends included.</summary>
    public bool IsCertified(DateOnly from, DateOnly to) => Certificates.Any(c => c.Covers(from, to));

    public bool IsOnLeave(DateOnly from, DateOnly to) => Leaves.Any(l => l.Touches(from, to));

    public bool IsRecusedFrom(string objectId, DateOnly on) => Recusals.Any(r => r.ObjectId == objectId && r.HoldsOn(on));
}
