using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rehearsals;

/// <summary>A workflow that somebody starts.</summary>
/// <param name="Number">Its place in the file, from 1: part of the instance's id.</param>
public sealed record RehearsedStart(
    int Number, DateTimeOffset At, string Workflow, string? CorrelationId, IReadOnlyDictionary<string, AnswerPart> Input, SourcePosition Place);
