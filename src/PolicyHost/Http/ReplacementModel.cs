namespace PolicyEngine.PolicyHost.Http;

/// <summary>Another inspector in the place of one.</summary>
/// <param name="Inspector">Who leaves the team: a number of the register.</param>
/// <param name="Reason">A code, such as <c>illness</c>. It stands in the record of the draw, the public form included.</param>
/// <param name="By">Who comes; left out where this host drew the team, and the record says.</param>
/// <param name="Statement">The same in words, for the audit form alone.</param>
/// <param name="On">The day from which it holds; null: today.</param>
internal sealed record ReplacementModel(string? Inspector, string? Reason, string? By = null, string? Statement = null, DateOnly? On = null);
