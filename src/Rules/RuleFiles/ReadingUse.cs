using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>A reading that a rule rests on.</summary>
/// <param name="Always">Always arguable.</param>
/// <param name="Arguable">Arguable where this is definitely true; null: not, unless <paramref name="Always"/>.</param>
public sealed record ReadingUse(string Id, bool Always, CheckedExpression? Arguable);
