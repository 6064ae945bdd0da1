using PolicyEngine.Rules.Explanation;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Decisions;

/// <summary>Puts one set of facts to every locality.</summary>
public static class Comparison
{
    /// <summary>One answer a locality, in order of id; all from the same snapshot.</summary>
    public static IReadOnlyList<ComparedAnswer> Of(
        PolicySnapshot policies, string decision, ReadOnlyMemory<byte> facts, QuestionTerms terms, TimeProvider clock)
    {
        var decider = new Decider(clock);
        var answers = new List<ComparedAnswer>();
        Outcome? first = null;
        foreach (var jurisdiction in policies.Jurisdictions)
        {
            if (!jurisdiction.Decisions.TryGetValue(decision, out var asked))
            {
                continue;
            }

            var leftOut = new List<string>();
            decider.TryAnswer(policies, jurisdiction, asked, facts.Span, terms, out var outcome, out var error, out _, leftOut);
            first ??= outcome;
            var differs = outcome is not null && (outcome.Verdict != first!.Verdict || outcome.Deadline?.Due != first.Deadline?.Due);
            answers.Add(new ComparedAnswer(jurisdiction, outcome, error, leftOut, differs));
        }

        return answers;
    }
}
