using PolicyEngine.Calendars;
using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.Questions;

/// <summary>
/// What the expressions of a vocabulary are evaluated in: they speak of facts only, so that no parameter and no reading
/// is in their scope, and working days are plain weekdays.
/// </summary>
internal static class VocabularyContext
{
    public static EvaluationContext Plain { get; } =
        new(ParameterValues.None, ReadingChoices.None, WorkingDayCalendar.Parse("{\"2000\":{\"holidays\":[],\"workdays\":[]}}"u8));
}
