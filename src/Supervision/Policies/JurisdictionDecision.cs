using PolicyEngine.Rules.Evaluation;
using PolicyEngine.Rules.Questions;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Policies;

/// <summary>One decision as one locality answers it.</summary>
/// <param name="Definition">The vocabulary's decision with the profile's own values and regular values.</param>
/// <param name="Rules">The locality's rules; none where its document is silent, and every answer is then <c>not-regulated</c>.</param>
public sealed record JurisdictionDecision(DecisionDefinition Definition, RuleFile Rules, DecisionProgram Program, QuestionReader Questions);
