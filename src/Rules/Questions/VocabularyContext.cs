using PolicyEngine.Calendars;
using PolicyEngine.Rules.Evaluation;
using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.Questions;

/// <summary>
/// What the expressions of a vocabulary are evaluated in: they speak of facts only, so that no parameter and no reading
/// is in their scope, and working days are plain weekdays.
/// </summary>
internal static class VocabularyContext
{
    private static readonly EvaluationContext plain =
        new(ParameterValues.None, ReadingChoices.None, WorkingDayCalendar.Parse("{\"2000\":{\"holidays\":[],\"workdays\":[]}}"u8));

    /// <summary>The condition, ready to be asked; null for none.</summary>
    public static Truth? TruthOf(CheckedExpression? condition) =>
        condition is null ? null : Truth.Of(condition, plain, new NamedConditions(plain));
}
