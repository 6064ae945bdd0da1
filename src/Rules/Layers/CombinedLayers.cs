using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.RuleFiles;

namespace PolicyEngine.Rules.Layers;

/// <summary>Several layers as one: what a <see cref="Evaluation.DecisionProgram"/> is built from.</summary>
public sealed record CombinedLayers(ParameterSet Parameters, RuleFile Rules, ReadingSet Readings);
