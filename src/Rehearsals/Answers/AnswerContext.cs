using System.Text.Json;
using PolicyEngine.Calendars;

namespace PolicyEngine.Rehearsals;

/// <summary>What an answer is made from.</summary>
/// <param name="Now">The moment at which it is given.</param>
/// <param name="Key">What it is given for: the task's id. With the seed it decides all chance in it.</param>
/// <param name="Task">The task; null for the input of a start.</param>
public sealed record AnswerContext(DateTimeOffset Now, WorkingDayCalendar Calendar, ulong Seed, string Key, TaskSheet? Task, RehearsalSamples Samples, IDrawPlay Draws)
{
    /// <summary>What inspections have brought; null for the input of a start.</summary>
    public InspectedObjects? Inspected { get; init; }

    public DateOnly Today => BeijingTime.DayOf(Now);

    /// <summary>What the task's instance has at that path; JSON null where there is nothing.</summary>
    public JsonElement At(string path) => Task?.At(path) ?? Workflows.Values.JsonValue.Null;
}
