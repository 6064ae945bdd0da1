namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>A bound that a rule sets to the ratio.</summary>
/// <param name="Percent">Of the population; 3 means 3%.</param>
/// <param name="Inclusive">Whether the bound itself is lawful (不高于, 不低于: yes).</param>
public sealed record RatioBound(decimal Percent, bool Inclusive = true);
