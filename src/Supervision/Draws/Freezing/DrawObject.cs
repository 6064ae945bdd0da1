namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>One row of the population.</summary>
/// <param name="Id">The object's identity in its register, for example its credit code; unique in the draw.</param>
/// <param name="Stratum">Code of its stratum.</param>
/// <param name="Weight">How many tickets it holds, 1 to 1000.</param>
/// <param name="Clause">Id of the clause that gives the weight; needed for every weight but 1.</param>
public readonly record struct DrawObject(string Id, string Stratum, int Weight = 1, string? Clause = null);
