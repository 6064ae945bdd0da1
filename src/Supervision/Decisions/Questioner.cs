using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Questions;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Decisions;

/// <summary>Asks one locality on behalf of the domain: what is not said is taken as in order. One thread at a time.</summary>
public sealed class Questioner(Jurisdiction jurisdiction, TimeProvider clock)
{
    private readonly Decider decider = new(clock);

    public Jurisdiction Jurisdiction => jurisdiction;

    /// <summary>The decision as the locality answers it; null where the vocabulary has no such decision.</summary>
    public DecisionDefinition? Definition(string decision) => jurisdiction.Decisions.GetValueOrDefault(decision)?.Definition;

    /// <summary>The answer; null where the vocabulary has no such decision, or where the facts cannot be taken.</summary>
    /// <param name="asOf">The day the question is asked for; where no fact dates the act, its law answers.</param>
    /// <param name="error">Why the facts cannot be taken; else null.</param>
    public Outcome? Ask(string decision, FactSheet facts, DateOnly asOf, out QuestionError? error)
    {
        error = null;
        if (!jurisdiction.Decisions.TryGetValue(decision, out var asked))
        {
            return null;
        }

        var terms = new QuestionTerms(Regular: true, AsOf: asOf);
        return decider.TryAnswer(jurisdiction, asked, facts.ToUtf8().Span, terms, out var outcome, out error) ? outcome : null;
    }
}
