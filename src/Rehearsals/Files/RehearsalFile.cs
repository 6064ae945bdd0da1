namespace PolicyEngine.Rehearsals;

/// <summary>What is played: a year of a locality, read from its file for one year.</summary>
/// <param name="Area">The area of the sample registers.</param>
/// <param name="Libraries">Whether the objects stand in supervision libraries.</param>
/// <param name="Begin">First day, inclusive.</param>
/// <param name="End">Last day, inclusive.</param>
public sealed record RehearsalFile(
    string Area,
    int Year,
    int Objects,
    int Inspectors,
    bool Libraries,
    DateOnly Begin,
    DateOnly End,
    IReadOnlyDictionary<string, SampleUnit> Units,
    IReadOnlyList<RehearsedStart> Starts,
    IReadOnlyDictionary<string, RehearsedAnswer> Answers)
{
    /// <summary>The answer for a task: the one of its workflow before the one of its name; null where there is none.</summary>
    public RehearsedAnswer? AnswerTo(string definitionId, string task) =>
        Answers.TryGetValue($"{definitionId}/{task}", out var own) || Answers.TryGetValue(task, out own) ? own : null;
}
