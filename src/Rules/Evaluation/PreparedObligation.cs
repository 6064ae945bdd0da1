namespace PolicyEngine.Rules.Evaluation;

/// <summary>An obligation bound to a dated state.</summary>
/// <param name="When">Null: always.</param>
/// <param name="Unless">Null: never discharged.</param>
internal sealed record PreparedObligation(string Do, Truth? When, Truth? Unless);
