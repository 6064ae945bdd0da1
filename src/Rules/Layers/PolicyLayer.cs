using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.RuleFiles;

namespace PolicyEngine.Rules.Layers;

/// <summary>What one authority lays down about one decision.</summary>
/// <param name="Id">The profile's id; it marks clauses and rules of this layer where it is not the nearest.</param>
/// <param name="From">The layer applies to acts from this day on (inclusive); null: to all.</param>
public sealed record PolicyLayer(string Id, ParameterSet Parameters, RuleFile Rules, ReadingSet Readings, DateOnly? From = null);
