using PolicyEngine.Activities;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Samples;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Rehearsals;

/// <summary>One rehearsal from its preparation, or from where it was interrupted, to its timeline.</summary>
/// <param name="folder">Where its progress is kept.</param>
/// <param name="open">Opens the rehearsal's own database on the clock given. The caller closes it.</param>
public sealed class RehearsalRun(RehearsalSettings settings, RehearsalMaterial material, string folder, Func<TimeProvider, ITransactions> open)
{
    // Acts of the played year reach back behind it.
    private const int YearsBefore = 3;

    /// <summary>Told of each day that is reached.</summary>
    public event Action<DateOnly>? DayReached;

    public async Task<RehearsalEnd> Play(CancellationToken cancellation = default)
    {
        if (!material.Areas.TryGetValue(settings.File.Area, out var area))
        {
            return RehearsalEnd.Refused(RehearsalMessages.UnknownArea(settings.File.Area, material.Areas.Keys));
        }

        var bag = new DiagnosticBag();
        IReadOnlyList<WorkflowDefinition> definitions = [.. material.Workflows.Select(w => DefinitionReader.Read(w.Content, w.File, bag)).OfType<WorkflowDefinition>()];
        if (bag.HasErrors)
        {
            return new RehearsalEnd(null, null, bag.Sorted());
        }

        if (settings.Late is { } asked && RehearsalCheck.Tasks(definitions) is var tasks && !tasks.Contains(asked.Task))
        {
            return RehearsalEnd.Refused(RehearsalMessages.UnknownLateTask(asked.Task, tasks));
        }

        if (RehearsalProgress.Open(folder, settings, BeijingTime.StartOf(settings.File.Begin), out var refusal) is not { } progress)
        {
            return RehearsalEnd.Refused(refusal!);
        }

        var jurisdiction = material.Policies.Current.Find(settings.Jurisdiction)
            ?? throw new InvalidOperationException("A locality that does not answer cannot be rehearsed.");
        var samples = Samples(area, jurisdiction);
        var clock = new RehearsalClock(progress.Moment);
        var transactions = open(clock);
        var random = new SystemRandomSource();
        var services = new DomainServices(transactions, material.Policies, random, clock) { Secrets = new SeededDrawSecrets(settings.Seed) };
        var host = new RehearsalHost(
            transactions, clock, ActivityRegistry.BuiltIn.With(DomainActivities.All(services)), () => jurisdiction.Shared.Calendar, random);
        IReadOnlyList<Diagnostic> mistakes = progress.IsPrepared ? [] : await Prepare(host, progress, samples, jurisdiction, definitions, cancellation).ConfigureAwait(false);
        if (mistakes.Any(m => m.Severity == Severity.Error))
        {
            return new RehearsalEnd(null, null, mistakes);
        }

        var rehearsal = new Rehearsal(host, settings, progress, samples, new DrawPlay(new PlatformPlay(transactions, jurisdiction, clock), new WitnessPlay(transactions)));
        rehearsal.DayReached += day => DayReached?.Invoke(day);
        await rehearsal.Run(cancellation).ConfigureAwait(false);
        var timeline = await new TimelineReader(host, settings, jurisdiction).Read(rehearsal, cancellation).ConfigureAwait(false);
        var nobody = settings.Late is { } late && progress.LateTask is null ? RehearsalMessages.NobodyLate(late.Task) : null;
        return new RehearsalEnd(timeline, nobody, mistakes);
    }

    private RehearsalSamples Samples(SampleArea area, Jurisdiction jurisdiction)
    {
        var register = new SampleRegister(material.Words, area, settings.Seed, settings.File.Begin, settings.File.Libraries);
        var statuses = jurisdiction.Shared.Registers?.ObjectStatuses;
        return new RehearsalSamples(register, settings.File.Objects, settings.File.Inspectors, s => statuses?.Find(s)?.Inspectable ?? true);
    }

    private async Task<IReadOnlyList<Diagnostic>> Prepare(
        RehearsalHost host, RehearsalProgress progress, RehearsalSamples samples, Jurisdiction jurisdiction, IReadOnlyList<WorkflowDefinition> definitions, CancellationToken cancellation)
    {
        if (material.Policies.Current.PackageOf(jurisdiction.Id) is { } package)
        {
            var content = package.ToUtf8();
            await host.Transactions.Commit(
                RehearsalHost.Robot,
                unit =>
                {
                    var versions = unit.Store<IPolicyVersions>();
                    var hash = versions.Publish(PolicyTimeline.Kind, jurisdiction.Id, content);
                    versions.Activate(PolicyTimeline.Kind, jurisdiction.Id, settings.File.Begin.AddYears(-YearsBefore), hash);
                },
                cancellation).ConfigureAwait(false);
        }

        var checks = RehearsalCheck.Of(settings.File, definitions);
        if (checks.Any(c => c.Severity == Severity.Error))
        {
            return checks;
        }

        // A mistake in a workflow makes the rehearsal's file look wrong too, which it need not be.
        var published = await new RehearsalPreparation(host, settings, progress, samples).Run(material.Workflows, cancellation).ConfigureAwait(false);
        return published.Any(p => p.Severity == Severity.Error) ? published : [.. published, .. checks];
    }
}
