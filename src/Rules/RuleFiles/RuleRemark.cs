using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>A warning for people, shown while the rule is live and <paramref name="When"/> is definitely true.</summary>
public sealed record RuleRemark(CheckedExpression? When, Label Text);
