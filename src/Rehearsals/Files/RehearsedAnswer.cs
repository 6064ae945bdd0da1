using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rehearsals;

/// <summary>When and how the robot office does a person's task.</summary>
/// <param name="After">Counted from the task's creation, or from <paramref name="At"/>.</param>
/// <param name="Before">Counted backwards from the due day, or from <paramref name="At"/>.</param>
/// <param name="At">Gives a day or a moment of the task's own; null where it has none.</param>
/// <param name="Answer">What the task is completed with.</param>
public sealed record RehearsedAnswer(Amount? After, Amount? Before, AnswerPart? At, AnswerPart Answer, SourcePosition Place);
