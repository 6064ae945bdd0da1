using PolicyEngine.Rules.Expressions.Tracing;

namespace PolicyEngine.Rules.Explanation;

/// <summary>One rule that was looked at.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Effect">The word of its effect, such as <c>forbid</c>.</param>
/// <param name="Verdicts">The verdicts that it speaks for, or may speak for; empty where it speaks for none.</param>
/// <param name="SetAsideBy">The live or possibly live rules that set it aside.</param>
/// <param name="Condition">Its condition with the values compared; null where the rule is not in force.</param>
/// <param name="Deadline">Its due day, where it has one.</param>
public sealed record RuleTrace(
    string Rule,
    RuleTraceState State,
    string Effect,
    IReadOnlyList<string> Verdicts,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> SetAsideBy,
    ExpressionTrace? Condition,
    OutcomeDeadline? Deadline);
