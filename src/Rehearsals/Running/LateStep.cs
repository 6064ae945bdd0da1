namespace PolicyEngine.Rehearsals;

/// <summary>One person's task that is done too late, on purpose: the first of its name that has a due day.</summary>
/// <param name="Task">The task's name, or <c>definitionId/name</c>.</param>
/// <param name="Days">Calendar days after the due day; at least 1.</param>
public sealed record LateStep(string Task, int Days)
{
    public const int UsualDays = 5;

    internal bool IsFor(string definitionId, string task) => Task == task || Task == $"{definitionId}/{task}";
}
