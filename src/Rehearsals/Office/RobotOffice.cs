using System.Collections.Concurrent;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tasks;

namespace PolicyEngine.Rehearsals;

/// <summary>
/// Does people's tasks as the rehearsal's file says. When and how a task is done follows from the task alone, so that it
/// makes no difference in which order tasks are found or done, nor whether the office was closed in between.
/// </summary>
public sealed class RobotOffice(RehearsalHost host, RehearsalSettings settings, RehearsalProgress progress, RehearsalSamples samples, IDrawPlay draws)
{
    private const int PageSize = 500;
    private const int AtOnce = 64;

    // Steps whose outcome hangs on what other tasks have drawn before.
    private static readonly HashSet<string> DrawingSteps =
        ["PolicyEngine.FreezeDraw", "PolicyEngine.MakeDraw", "PolicyEngine.ImportDraw", "PolicyEngine.TakeObjects"];

    private readonly InspectedObjects inspected = new(host.Transactions, samples);
    private readonly PriorityQueue<TaskRow, (DateTimeOffset, string)> schedule = new();
    private readonly List<TaskRow> held = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<(TaskRow Task, string Reason)> refused = [];

    /// <summary>When the next task is done; null where none is to be done.</summary>
    public DateTimeOffset? Next => schedule.TryPeek(out _, out var first) ? first.Item1 : null;

    /// <summary>Tasks that were not done, and why.</summary>
    public IReadOnlyCollection<(TaskRow Task, string Reason)> Refused => refused;

    /// <summary>Takes up the tasks that were created from that moment on.</summary>
    public async Task TakeUp(DateTimeOffset? createdFrom, CancellationToken cancellation)
    {
        var fresh = new List<TaskRow>();
        for (var skip = 0; ; skip += PageSize)
        {
            var page = await host.Transactions.Read(
                s => s.Store<ITaskStore>().Worklist(new TaskQuery(CreatedFrom: createdFrom, Skip: skip, Limit: PageSize)), cancellation).ConfigureAwait(false);
            fresh.AddRange(page.Where(t => known.Add(t.Id)));
            if (page.Count < PageSize)
            {
                break;
            }
        }

        await Plan(fresh, cancellation).ConfigureAwait(false);
    }

    /// <summary>Does what is due at that moment.</summary>
    /// <returns>How many tasks there were.</returns>
    public async Task<int> DoDue(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = new List<TaskRow>();
        while (schedule.TryPeek(out _, out var first) && first.Item1 <= now)
        {
            due.Add(schedule.Dequeue());
        }

        // A draw leaves out what earlier ones drew: those of one moment come in an order that is the same in every run.
        var (inTurn, sideBySide) = await Split(due, cancellation).ConfigureAwait(false);
        foreach (var task in inTurn)
        {
            await Do(task, now, cancellation).ConfigureAwait(false);
        }

        // Tasks of one instance in turn: side by side, each would be computed anew after the other.
        await Parallel.ForEachAsync(sideBySide.GroupBy(t => t.InstanceId, StringComparer.Ordinal), Parallelism(cancellation), async (tasks, c) =>
        {
            foreach (var task in tasks)
            {
                await Do(task, now, c).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        return due.Count;
    }

    /// <summary>
    /// Says which of the tasks that came up at this moment is done late, once all of them are there: so the choice does
    /// not hang on the order in which they came.
    /// </summary>
    /// <returns>Whether there were any to choose from.</returns>
    public async Task<bool> ChooseLate(CancellationToken cancellation)
    {
        if (held.Count == 0)
        {
            return false;
        }

        progress.ChooseLate(held.OrderBy(t => t.CreatedAt).ThenBy(t => t.DueAt).ThenBy(t => t.Id, StringComparer.Ordinal).First().Id);
        var tasks = held.ToList();
        held.Clear();
        await Plan(tasks, cancellation).ConfigureAwait(false);
        return true;
    }

    private async Task<(IReadOnlyList<TaskRow> InTurn, IReadOnlyList<TaskRow> SideBySide)> Split(List<TaskRow> due, CancellationToken cancellation)
    {
        var drawing = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var task in due.DistinctBy(t => t.Version))
        {
            var workflow = await host.Catalogue.Find(task.DefinitionId, task.Version, cancellation).ConfigureAwait(false);
            drawing[task.Version] = workflow.Definition.Activities.Any(a => DrawingSteps.Contains(a.Type));
        }

        return ([.. due.Where(t => drawing[t.Version])], [.. due.Where(t => !drawing[t.Version])]);
    }

    private async Task Plan(List<TaskRow> tasks, CancellationToken cancellation)
    {
        var planned = new ConcurrentBag<(TaskRow Task, DateTimeOffset Moment)>();
        await Parallel.ForEachAsync(tasks, Parallelism(cancellation), async (task, c) =>
        {
            if (settings.File.AnswerTo(task.DefinitionId, task.Name) is not { } answer)
            {
                refused.Add((task, RehearsalMessages.NoAnswer(task.Name, task.DefinitionId)));
            }
            else if (settings.Late is { } late && progress.LateTask is null && task.DueAt is not null && late.IsFor(task.DefinitionId, task.Name))
            {
                lock (held)
                {
                    held.Add(task);
                }
            }
            else if (await MomentOf(task, answer, c).ConfigureAwait(false) is { } moment)
            {
                planned.Add((task, moment));
            }
        }).ConfigureAwait(false);
        foreach (var (task, moment) in planned)
        {
            schedule.Enqueue(task, (moment, task.Id));
        }
    }

    private async Task<DateTimeOffset?> MomentOf(TaskRow task, RehearsedAnswer answer, CancellationToken cancellation)
    {
        if (task.Id == progress.LateTask)
        {
            return WorkMoment.Late(task.DueAt!.Value, settings.Late!.Days);
        }

        if (answer.At is null)
        {
            return WorkMoment.Of(task, answer, null, host.Calendar());
        }

        try
        {
            var value = await answer.At.Make(await ContextOf(task, task.CreatedAt, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            var day = DayPart.DayOf(value);
            var moment = value.ValueKind == System.Text.Json.JsonValueKind.String && value.GetString()!.Length > 10
                ? Workflows.Values.ValueText.Instant(value.GetString()!)
                : null;
            return WorkMoment.Of(task, answer, day is null ? null : (day.Value, moment), host.Calendar());
        }
        catch (AnswerFault fault)
        {
            refused.Add((task, RehearsalMessages.AnswerNotMade(fault.Message)));
            return null;
        }
    }

    private async Task Do(TaskRow task, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            if (await host.Tasks.Find(task.Id, cancellation).ConfigureAwait(false) is not { IsOver: false })
            {
                return;
            }

            var answer = settings.File.AnswerTo(task.DefinitionId, task.Name)!;
            var made = await answer.Answer.Make(await ContextOf(task, now, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            await host.Tasks.Complete(RehearsalHost.Robot, task.Id, made, cancellation).ConfigureAwait(false);
        }
        catch (AnswerFault fault)
        {
            refused.Add((task, RehearsalMessages.AnswerNotMade(fault.Message)));
        }
        catch (TransactionException refusal)
        {
            // One that another step of the same moment has made superfluous is no mistake of the file.
            if (await host.Tasks.Find(task.Id, cancellation).ConfigureAwait(false) is { IsOver: false })
            {
                refused.Add((task, RehearsalMessages.AnswerRefused(refusal.Message)));
            }
        }
    }

    private async Task<AnswerContext> ContextOf(TaskRow task, DateTimeOffset now, CancellationToken cancellation)
    {
        var instance = await host.Transactions.Read(s => s.Store<IInstanceStore>().Find(task.InstanceId), cancellation).ConfigureAwait(false)
            ?? throw new AnswerFault(RehearsalMessages.NothingAt(task.InstanceId));
        var workflow = await host.Catalogue.Find(task.DefinitionId, task.Version, cancellation).ConfigureAwait(false);
        var sheet = new TaskSheet(task, InstanceValues.Of(instance, workflow, task.Number));
        return new AnswerContext(now, host.Calendar(), settings.Seed, task.Id, sheet, samples, draws) { Inspected = inspected };
    }

    private static ParallelOptions Parallelism(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}
