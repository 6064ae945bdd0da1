namespace PolicyEngine.Supervision.Visits;

/// <summary>Who leaves the team of a visit, and why.</summary>
/// <param name="Inspector">Number of the register.</param>
/// <param name="Reason">A code: <c>illness</c>. It stands in the record of the draw, in both forms.</param>
/// <param name="By">Who comes; null where the record of the draw says.</param>
/// <param name="Statement">The same in words, for the audit form; null: the reason.</param>
public sealed record ReplacementWish(string Inspector, string Reason, string? By = null, string? Statement = null);
