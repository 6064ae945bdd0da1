using PolicyEngine.Rules.Explanation;

namespace PolicyEngine.Rules.Evaluation;

/// <param name="Live">Definitely live: its obligations and remarks count.</param>
/// <param name="Decides">It decides: its message and its readings count.</param>
internal sealed record OutcomePart(PreparedRule Rule, RuleState State, bool Live, bool Decides);
