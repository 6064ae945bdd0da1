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
    private readonly ConcurrentDictionary<string, string> failures = new(StringComparer.Ordinal);
    private int tries;

    /// <summary>Told of each day that is reached.</summary>
    public event Action<DateOnly>? DayReached;

    /// <summary>What the office could not do, and which instances could not be worked on (by instance or event id).</summary>
    public RobotOffice Office => office;

    /// <inheritdoc cref="Office"/>
    public IReadOnlyDictionary<string, string> Failures => failures;

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
                    return;
                }

                progress.MoveTo(next);
                host.Clock.MoveTo(next);
                var day = BeijingTime.DayOf(next);
                if (day != said)
                {
                    said = day;
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
                tries = 0;
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
                failures[$"{start.Workflow} #{start.Number}"] = refused.Message;
            }
        }

        return due.Count > 0;
    }

    private async Task<DateTimeOffset?> NextMoment(CancellationToken cancellation)
    {
        var now = host.Clock.GetUtcNow();
        var polled = await host.Poller.NextDue(cancellation).ConfigureAwait(false);
        if (polled <= now)
        {
            // Something is due and was not done: it is left alone for a while, and then for good.
            polled = ++tries <= MostTries ? now + host.Options.Backoff : null;
        }

        var starts = settings.File.Starts.Where(s => s.At > now).Select(s => (DateTimeOffset?)s.At).Min();
        return new[] { polled, starts, office.Next }.Min();
    }

    private void Failed(string id, Exception error) => failures[id] = error.Message;
}
