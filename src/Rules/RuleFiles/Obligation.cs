using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>Something to be done while a rule is live.</summary>
/// <param name="Do"><c>verb:object</c>.</param>
/// <param name="When">It is owed where this is definitely true; null: always.</param>
/// <param name="Unless">It is discharged where this is definitely true; null: never, on the facts of a question.</param>
public sealed record Obligation(string Do, CheckedExpression? When, CheckedExpression? Unless);
