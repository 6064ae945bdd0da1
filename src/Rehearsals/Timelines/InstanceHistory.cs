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
/// <param name="recorded">The decisions of record that the instance took.</param>
/// <param name="findTask">The task of an id.</param>
/// <param name="end">The last moment that was played.</param>
internal sealed class InstanceHistory(
    InstanceRecord instance, Func<string, StepFace?> faceOf, IReadOnlyList<JudgedDecision> recorded, Func<string, TaskRow?> findTask, DateTimeOffset end)
{
    private readonly Dictionary<int, string> waitingTasks = [];
    private readonly List<JudgedDecision> unseen = [.. recorded];

    public List<(JournalRow Row, StepFace Face, string? Result, DateOnly? Due, bool IsMissed)> Done { get; } = [];

    /// <summary>With the place in the journal and the title of the step that took it.</summary>
    public List<(int Sequence, string Title, JudgedDecision Decision)> Decisions { get; } = [];

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
            case HappeningKind.Decision:
                Decide(row, face);
                break;
            default:
                Done.Add((row, face, Outcome(row), null, false));
                break;
        }
    }

    // A question that was asked without putting it on record is no happening.
    private void Decide(JournalRow row, StepFace face)
    {
        var activity = row.Path![(row.Path!.LastIndexOf(':') + 1)..];
        if (unseen.Find(d => d.Activity == activity && d.At == row.At) is { } decision)
        {
            unseen.Remove(decision);
            Decisions.Add((row.Sequence, face.Title, decision));
            Done.Add((row, face with { Clauses = decision.Clauses }, decision.Verdict, decision.Due, decision.IsAdverse));
        }
    }

    private static string? Outcome(JournalRow row) =>
        row.Detail.ValueKind == JsonValueKind.Object && row.Detail.TryGetProperty("o", out var outcomes)
            ? string.Join(CultureInfo.InvariantCulture.TextInfo.ListSeparator, outcomes.EnumerateArray().Select(o => o.GetString()))
            : null;
}
