using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Questions;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Decisions;

/// <summary>What one locality says to a question that was put to all.</summary>
/// <param name="LeftOut">Facts that this locality does not know, or whose value it does not know; answered without them.</param>
/// <param name="Outcome">Null where the facts could not be taken.</param>
/// <param name="DiffersFromFirst">Its verdict or due day is not that of the first locality that answered.</param>
public sealed record ComparedAnswer(
    Jurisdiction Jurisdiction, Outcome? Outcome, QuestionError? Error, IReadOnlyList<string> LeftOut, bool DiffersFromFirst);
