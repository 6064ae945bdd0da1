using PolicyEngine.Calendars;

namespace PolicyEngine.Rehearsals;

/// <summary>Adds up the histories of all instances. What it comes to does not hang on the order in which they are added.</summary>
internal sealed class TimelineSums
{
    private readonly Dictionary<(DateOnly On, string Workflow, string Activity, string? Result), (Happening Happening, DateTimeOffset At, int Sequence)> happenings = [];
    private readonly Dictionary<string, DateTimeOffset> firstOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(DeadlineKind, string), DeadlineCount> deadlines = [];
    private readonly List<MissedDeadline> missed = [];

    public void Add(InstanceHistory history)
    {
        var (id, created) = (history.Instance.DefinitionId, history.Instance.CreatedAt);
        firstOf[id] = firstOf.TryGetValue(id, out var first) && first < created ? first : created;
        foreach (var (row, face, result, due, isMissed) in history.Done)
        {
            var key = (BeijingTime.DayOf(row.At), id, row.Path!, result);
            var here = new Happening(
                key.Item1, face.Kind, id, row.Path!, face.Step, face.Title, face.Subject ?? face.Decision, result, 1, due, due, isMissed ? 1 : 0, face.Clauses);
            happenings[key] = happenings.TryGetValue(key, out var before) ? Joined(before, here, row.At, row.Sequence) : (here, row.At, row.Sequence);
        }

        Judge(history);
    }

    /// <summary>A deadline that was judged elsewhere.</summary>
    public void Count(DeadlineKind kind, string name, string title, bool isMet, int? days)
    {
        var before = deadlines.GetValueOrDefault((kind, name)) ?? new DeadlineCount(kind, name, title, 0, 0, null);
        deadlines[(kind, name)] = before with
        {
            Met = before.Met + (isMet ? 1 : 0),
            Missed = before.Missed + (isMet ? 0 : 1),
            TightestDays = isMet && days is not null && (before.TightestDays is null || days < before.TightestDays) ? days : before.TightestDays,
        };
    }

    public void Miss(MissedDeadline deadline)
    {
        missed.Add(deadline);
        Count(deadline.Kind, deadline.Name, deadline.Title, false, null);
    }

    /// <summary>What happened, day by day and moment by moment; at one moment by workflow and by place in it.</summary>
    public IReadOnlyList<Happening> Happenings() =>
    [
        .. happenings.Values
            .OrderBy(h => h.At).ThenBy(h => firstOf[h.Happening.Workflow]).ThenBy(h => h.Happening.Workflow, StringComparer.Ordinal)
            .ThenBy(h => h.Sequence).ThenBy(h => h.Happening.Activity, StringComparer.Ordinal).ThenBy(h => h.Happening.Result, StringComparer.Ordinal)
            .Select(h => h.Happening),
    ];

    public IReadOnlyList<DeadlineCount> Deadlines() =>
        [.. deadlines.Values.OrderBy(d => d.Kind).ThenBy(d => d.Name, StringComparer.Ordinal)];

    public IReadOnlyList<MissedDeadline> Missed() =>
    [
        .. missed.OrderBy(m => m.Due ?? m.Done).ThenBy(m => m.Kind).ThenBy(m => m.Name, StringComparer.Ordinal)
            .ThenBy(m => m.Workflow, StringComparer.Ordinal).ThenBy(m => m.About, StringComparer.Ordinal).ThenBy(m => m.Done),
    ];

    private void Judge(InstanceHistory history)
    {
        foreach (var (_, title, decision) in history.Decisions.Where(d => !d.Decision.IsOpen))
        {
            var (kind, name) = decision.Subject is { } duty ? (DeadlineKind.Duty, duty) : (DeadlineKind.Decision, decision.Decision);
            if (decision.IsAdverse)
            {
                Miss(new MissedDeadline(
                    kind, name, title, history.Instance.DefinitionId, history.Instance.CorrelationId, decision.Verdict, decision.Due, decision.Done ?? decision.On, decision.Clauses));
            }
            else if (decision.Due is { } due)
            {
                Count(kind, name, title, true, due.DayNumber - (decision.Done ?? decision.On).DayNumber);
            }
        }

        foreach (var task in history.Tasks.Where(t => !IsJudged(t, history)))
        {
            if (task.IsLate)
            {
                Miss(new MissedDeadline(
                    DeadlineKind.Task, task.Name, task.Title, history.Instance.DefinitionId, history.Instance.CorrelationId, null, task.Due, task.Done, task.Clauses));
            }
            else
            {
                Count(DeadlineKind.Task, task.Name, task.Title, true, task.Due.DayNumber - task.Done!.Value.DayNumber);
            }
        }
    }

    // A task whose due day a decision on the record judges after it is one deadline, not two.
    private static bool IsJudged(DatedTask task, InstanceHistory history) => history.Decisions.Exists(d =>
        !d.Decision.IsOpen && d.Sequence > task.Sequence && (d.Decision.Due == task.Due || (task.IsLate && d.Decision.IsAdverse)));

    private static (Happening Happening, DateTimeOffset At, int Sequence) Joined(
        (Happening Happening, DateTimeOffset At, int Sequence) before, Happening here, DateTimeOffset at, int sequence)
    {
        var whole = before.Happening with
        {
            Count = before.Happening.Count + 1,
            Missed = before.Happening.Missed + here.Missed,
            FirstDue = Least(before.Happening.FirstDue, here.FirstDue),
            LastDue = Most(before.Happening.LastDue, here.LastDue),
            Clauses = before.Happening.Clauses.SequenceEqual(here.Clauses)
                ? before.Happening.Clauses
                : [.. before.Happening.Clauses.Union(here.Clauses).Order(StringComparer.Ordinal)],
        };
        return (whole, at < before.At ? at : before.At, Math.Min(sequence, before.Sequence));
    }

    private static DateOnly? Least(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;

    private static DateOnly? Most(DateOnly? a, DateOnly? b) => a is null || b > a ? b ?? a : a;
}
