using System.Globalization;
using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Rehearsals;

/// <summary>Reads one instance's journal, row by row, into what a timeline says of it.</summary>
/// <param name="faceOf">How the activity of a path shows; null for one that does not.</param>
/// <param name="openVerdict">The verdict by which a decision says that its thing is still open; null where it has none.</param>
/// <param name="findTask">The task of an id.</param>
/// <param name="end">The last moment that was played.</param>
internal sealed class InstanceHistory(
    InstanceRecord instance, Func<string, StepFace?> faceOf, Func<string, string?> openVerdict, Func<string, TaskRow?> findTask, DateTimeOffset end)
{
    private readonly Dictionary<int, string> waitingTasks = [];

    public List<(JournalRow Row, StepFace Face, string? Result, DateOnly? Due, bool IsMissed)> Done { get; } = [];

    public List<JudgedDecision> Decisions { get; } = [];

    public List<DatedTask> Tasks { get; } = [];

    public InstanceRecord Instance => instance;

    public void Take(JournalRow row)
    {
        if (row.Kind == JournalKind.Waiting && row.Detail.GetProperty("k").GetInt32() == (int)WaitKind.Task)
        {
            waitingTasks[row.Frame] = TaskRow.IdOf(instance.Id, row.Detail.GetProperty("n").GetInt32());
        }
        else if (row.Kind == JournalKind.Completed && row.Path is not null && faceOf(row.Path) is { } face)
        {
            Complete(row, face);
        }
        else if (row.Kind == JournalKind.Canceled)
        {
            waitingTasks.Remove(row.Frame);
        }
    }

    /// <summary>After the last row: what is still open.</summary>
    public void Close()
    {
        foreach (var task in waitingTasks.Values.Order(StringComparer.Ordinal).Select(findTask))
        {
            if (task is { IsOver: false, DueAt: { } due } && due <= end && faceOf(task.Path) is { } face)
            {
                Tasks.Add(new DatedTask(int.MaxValue, task.Name, face.Title, BeijingTime.DayOf(due), null, true, face.Clauses));
            }
        }
    }

    private void Complete(JournalRow row, StepFace face)
    {
        var day = BeijingTime.DayOf(row.At);
        switch (face.Kind)
        {
            case HappeningKind.Task:
                var task = waitingTasks.Remove(row.Frame, out var id) ? findTask(id) : null;
                var due = task?.DueAt is { } at ? BeijingTime.DayOf(at) : (DateOnly?)null;
                var late = task?.DueAt < row.At;
                if (due is not null)
                {
                    Tasks.Add(new DatedTask(row.Sequence, task!.Name, face.Title, due.Value, day, late, face.Clauses));
                }

                Done.Add((row, face, null, due, late));
                break;
            case HappeningKind.Decision when Member(row, "verdict") is { ValueKind: JsonValueKind.String } verdict:
                Decide(row, face, verdict.GetString()!, day);
                break;
            default:
                Done.Add((row, face, Outcome(row), null, false));
                break;
        }
    }

    private void Decide(JournalRow row, StepFace face, string verdict, DateOnly day)
    {
        var due = Member(row, "due") is { ValueKind: JsonValueKind.String } text ? DayPart.DayOf(text) : null;
        var adverse = Member(row, "adverse").ValueKind == JsonValueKind.True;
        var open = verdict == openVerdict(face.Decision!);
        var clauses = Member(row, "outcome") is { ValueKind: JsonValueKind.Object } outcome && outcome.TryGetProperty("clauses", out var cited) && cited.ValueKind == JsonValueKind.Array
            ? cited.EnumerateArray().Select(ValueText.Shown).ToList()
            : [];
        var asks = clauses.Count == 0 ? face.Clauses : clauses;
        Decisions.Add(new JudgedDecision(row.Sequence, day, face.Decision!, face.Subject, face.Title, verdict, due, adverse, open, asks));
        Done.Add((row, face with { Clauses = asks }, verdict, due, adverse));
    }

    private static JsonElement Member(JournalRow row, string name) =>
        row.Detail.ValueKind == JsonValueKind.Object && row.Detail.TryGetProperty("v", out var brought) && brought.TryGetProperty(name, out var value) ? value : JsonValue.Null;

    private static string? Outcome(JournalRow row) =>
        row.Detail.ValueKind == JsonValueKind.Object && row.Detail.TryGetProperty("o", out var outcomes)
            ? string.Join(CultureInfo.InvariantCulture.TextInfo.ListSeparator, outcomes.EnumerateArray().Select(o => o.GetString()))
            : null;
}
