using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.Rehearsals;

/// <summary>
/// Plays a year: does what is due at a moment until nothing is left of it, and moves the clock to the next moment at
/// which something is. Nothing is waited for, and nothing is computed that the runtime would not compute in real time.
/// </summary>
public sealed class Rehearsal(
    RehearsalHost host, RehearsalSettings settings, RehearsalProgress progress, RehearsalSamples samples, IDrawPlay draws)
{
    // So often something that cannot be worked on is tried again before the rest goes on without it.
    private const int MostTries = 3;

    private readonly RobotOffice office = new(host, settings, progress, samples, draws);
    private readonly HashSet<int> started = [];
    private readonly ConcurrentDictionary<string, Failure> failures = new(StringComparer.Ordinal);

    /// <summary>Told of each day that is reached.</summary>
    public event Action<DateOnly>? DayReached;

    /// <summary>What the office could not do, and which instances could not be worked on (by instance or event id).</summary>
    public RobotOffice Office => office;

    /// <inheritdoc cref="Office"/>
    public IReadOnlyDictionary<string, string> Failures => failures.ToDictionary(f => f.Key, f => f.Value.Message, StringComparer.Ordinal);

    /// <summary>Plays from where the rehearsal stands to its end.</summary>
    public async Task Run(CancellationToken cancellation = default)
    {
        host.Poller.Failed += Failed;
        try
        {
            host.Clock.MoveTo(progress.Moment);
            await office.TakeUp(null, cancellation).ConfigureAwait(false);
            var end = BeijingTime.LastMomentOf(settings.LastDay);
            DateOnly? said = null;
            while (true)
            {
                await PlayMoment(cancellation).ConfigureAwait(false);
                if (await NextMoment(cancellation).ConfigureAwait(false) is not { } next || next > end)
                {
                    await host.Sealer.SealWaiting(cancellation).ConfigureAwait(false);
                    return;
                }

                progress.MoveTo(next);
                host.Clock.MoveTo(next);
                var day = BeijingTime.DayOf(next);
                if (day != said)
                {
                    said = day;
                    await host.Sealer.SealWaiting(cancellation).ConfigureAwait(false);
                    DayReached?.Invoke(day);
                }
            }
        }
        finally
        {
            host.Poller.Failed -= Failed;
        }
    }

    private async Task PlayMoment(CancellationToken cancellation)
    {
        var now = host.Clock.GetUtcNow();
        while (true)
        {
            while (await host.Poller.RunDue(cancellation).ConfigureAwait(false) > 0)
            {
                // Until nothing is left of this moment.
            }

            var hasStarted = await StartDue(now, cancellation).ConfigureAwait(false);
            await office.TakeUp(now, cancellation).ConfigureAwait(false);
            if (!hasStarted && await office.DoDue(now, cancellation).ConfigureAwait(false) == 0 && !await office.ChooseLate(cancellation).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private async Task<bool> StartDue(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = settings.File.Starts.Where(s => s.At == now && started.Add(s.Number)).ToList();
        foreach (var start in due)
        {
            var id = InstanceIds.From(string.Create(CultureInfo.InvariantCulture, $"rehearsal|{settings.Jurisdiction}|{settings.Seed}|{start.Number}"));
            var context = new AnswerContext(now, host.Calendar(), settings.Seed, id, null, samples, draws);
            var input = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var (name, part) in start.Input)
            {
                input.Add(name, await part.Make(context).ConfigureAwait(false));
            }

            try
            {
                await host.Workflows.Start(RehearsalHost.Robot, new StartRequest(start.Workflow, input, start.CorrelationId, id), cancellation).ConfigureAwait(false);
            }
            catch (TransactionException refused)
            {
                failures[$"{start.Workflow} #{start.Number}"] = new Failure(refused.Message, now, int.MaxValue);
            }
        }

        return due.Count > 0;
    }

    private async Task<DateTimeOffset?> NextMoment(CancellationToken cancellation)
    {
        var now = host.Clock.GetUtcNow();

        // What failed and was tried again since did not fail again: it is mended.
        foreach (var mended in failures.Where(f => f.Value.Tries < MostTries && f.Value.At + host.Options.Backoff <= now).ToList())
        {
            failures.TryRemove(mended);
        }

        var again = failures.Values.Where(f => f.Tries < MostTries).Select(f => (DateTimeOffset?)(f.At + host.Options.Backoff)).Min();
        var polled = await host.Poller.NextDue(cancellation).ConfigureAwait(false);
        var starts = settings.File.Starts.Where(s => s.At > now).Select(s => (DateTimeOffset?)s.At).Min();

        // One that was given up stands before all others: from then on each day is looked at.
        var due = polled is null || polled > now ? polled : BeijingTime.StartOf(BeijingTime.DayOf(now).AddDays(1));
        return new[] { due, again, starts, office.Next }.Min();
    }

    private void Failed(string id, Exception error) => failures.AddOrUpdate(
        id, _ => new Failure(error.Message, host.Clock.GetUtcNow(), 1), (_, before) => new Failure(error.Message, host.Clock.GetUtcNow(), before.Tries + 1));

    private sealed record Failure(string Message, DateTimeOffset At, int Tries);
}
