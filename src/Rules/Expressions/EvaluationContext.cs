using PolicyEngine.Calendars;

namespace PolicyEngine.Rules.Expressions;

/// <summary>What a profile's expressions are bound to for the acts of one period: values, readings, working days.</summary>
public sealed record EvaluationContext(ParameterValues Parameters, ReadingChoices Readings, WorkingDayCalendar Calendar);
