namespace PolicyEngine.Supervision.Registers;

/// <summary>An enforcement certificate.</summary>
/// <param name="ValidFrom">First day of validity, inclusive.</param>
/// <param name="ValidTo">Last day of validity, inclusive; null where none is named.</param>
public sealed record EnforcementCertificate(string Number, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Whether it is valid on every day of the span, both ends included.</summary>
    public bool Covers(DateOnly from, DateOnly to) => ValidFrom <= from && (ValidTo is null || to <= ValidTo);
}
