using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.RuleFiles;

/// <param name="Name">The nested rule's own name, for explanations.</param>
public sealed record NestedPart(string Name, RuleCondition Condition);
