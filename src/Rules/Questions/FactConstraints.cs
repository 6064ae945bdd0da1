using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Evaluation;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

/// <summary>What the given facts of one question must satisfy together.</summary>
internal sealed class FactConstraints(DecisionDefinition decision)
{
    private static readonly SourcePosition at = new("facts", 1, 1);

    private readonly Truth[] truths = [.. decision.Constraints.Select(c => VocabularyContext.TruthOf(c.Condition)!)];

    /// <summary>Compiles the constraints.</summary>
    public void Compile() => Array.ForEach(truths, t => t.Compile());

    public QuestionError? Check(FactFrame frame) => Alternatives(frame) ?? Constraints(frame);

    private QuestionError? Alternatives(FactFrame frame)
    {
        var first = -1;
        for (var i = 0; i < decision.Alternatives.Count; i++)
        {
            var group = decision.Alternatives[i];
            if (GivenOf(group, frame) is not (var given and >= 0))
            {
                continue;
            }

            if (first >= 0 && !group.Contains(first))
            {
                var (one, other) = (decision.Facts[first].Name, decision.Facts[given].Name);
                return new QuestionError(Messages.AlternativesConflict(at, one, other), other);
            }

            first = given;
        }

        return null;
    }

    private QuestionError? Constraints(FactFrame frame)
    {
        for (var i = 0; i < truths.Length; i++)
        {
            var constraint = decision.Constraints[i];
            if (AllGiven(constraint.Condition.Facts, frame) && truths[i].Value(frame) == Tri.False)
            {
                return new QuestionError(
                    Messages.ConstraintViolated(at, constraint.Condition.Text, constraint.Message), decision.Facts[constraint.Condition.Facts[0]].Name);
            }
        }

        return null;
    }

    private static int GivenOf(IReadOnlyList<int> group, FactFrame frame)
    {
        for (var i = 0; i < group.Count; i++)
        {
            if (frame.Slots[group[i]].Given)
            {
                return group[i];
            }
        }

        return -1;
    }

    private static bool AllGiven(IReadOnlyList<int> facts, FactFrame frame)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (!frame.Slots[facts[i]].Given)
            {
                return false;
            }
        }

        return facts.Count > 0;
    }
}
