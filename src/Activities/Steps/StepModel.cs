namespace PolicyEngine.Activities.Steps;

/// <summary>What a file says of a domain step beyond its inputs.</summary>
/// <param name="Step">The step's name in its procedure, which clauses refer to (<c>customProperties.step</c>); null where it has none.</param>
/// <param name="Clauses">The clauses that ask for it (<c>customProperties.clauses</c>).</param>
/// <param name="Own">What the kind of step made of its own members.</param>
internal sealed record StepModel(string? Step, IReadOnlyList<string> Clauses, object? Own);
