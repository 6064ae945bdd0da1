namespace PolicyEngine.Supervision.ProfileTests;

/// <summary>What a test case expects; a null member is not looked at.</summary>
/// <param name="Obligations">Exactly these, in any order; so also <paramref name="Missing"/>, <paramref name="SetAside"/>, <paramref name="Arguable"/>.</param>
/// <param name="Clauses">At least these; so also <paramref name="Readings"/>.</param>
public sealed record Expectation(
    string Verdict,
    string? Due,
    string? Strength,
    bool? Provisional,
    IReadOnlyList<string>? Clauses,
    IReadOnlyList<string>? Readings,
    IReadOnlyList<string>? Obligations,
    IReadOnlyList<string>? Missing,
    IReadOnlyList<string>? SetAside,
    IReadOnlyList<string>? Arguable);
