using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.Rehearsals;

/// <summary>
/// Puts into a rehearsal's own database what a locality has before its year begins: workflows, registers, and the right
/// of the robot office to do everything. Begun anew where it was interrupted.
/// </summary>
public sealed class RehearsalPreparation(RehearsalHost host, RehearsalSettings settings, RehearsalProgress progress, RehearsalSamples samples)
{
    private const int ObjectsAtOnce = 2000;
    private const int InspectorsAtOnce = 50;

    private static readonly Actor Self = Actor.Host("rehearsal");

    /// <param name="workflows">The definition files: what messages call each, and its content.</param>
    /// <returns>Mistakes of the workflow files; nothing is played where there are some.</returns>
    public async Task<IReadOnlyList<Diagnostic>> Run(IReadOnlyList<(string File, byte[] Content)> workflows, CancellationToken cancellation = default)
    {
        host.Clock.MoveTo(progress.Moment);
        await host.Transactions.Commit(Self, u => u.Store<IRights>().Grant(RehearsalHost.Robot, IRights.Everything, IRights.Everywhere), cancellation).ConfigureAwait(false);
        var bag = new DiagnosticBag();
        foreach (var (file, content) in workflows)
        {
            bag.AddRange(await Publish(file, content, cancellation).ConfigureAwait(false));
        }

        if (bag.HasErrors)
        {
            return bag.Sorted();
        }

        await FillObjects(cancellation).ConfigureAwait(false);
        await FillInspectors(cancellation).ConfigureAwait(false);
        progress.Prepared();
        return bag.Sorted();
    }

    private async Task<IReadOnlyList<Diagnostic>> Publish(string file, byte[] content, CancellationToken cancellation)
    {
        var published = await host.Publisher.Publish(RehearsalHost.Robot, content, file, cancellation).ConfigureAwait(false);
        if (published.Hash is not null)
        {
            await host.Publisher.Activate(RehearsalHost.Robot, published.DefinitionId!, settings.File.Begin, published.Hash, cancellation).ConfigureAwait(false);
        }

        return published.Diagnostics;
    }

    private async Task FillObjects(CancellationToken cancellation)
    {
        if (await host.Transactions.Read(s => s.Store<IObjectRegister>().InForce(settings.Jurisdiction), cancellation).ConfigureAwait(false) is not null)
        {
            return;
        }

        var run = await host.Transactions.Commit(Self, u => u.Store<IObjectRegister>().Begin(settings.Jurisdiction, "sample"), cancellation).ConfigureAwait(false);
        foreach (var chunk in samples.Register.Objects(samples.Objects).Chunk(ObjectsAtOnce))
        {
            await host.Transactions.Commit(Self, u => u.Store<IObjectRegister>().Add(run, chunk), cancellation).ConfigureAwait(false);
        }

        await host.Transactions.Commit(Self, u => u.Store<IObjectRegister>().Activate(run), cancellation).ConfigureAwait(false);
    }

    private async Task FillInspectors(CancellationToken cancellation)
    {
        foreach (var chunk in samples.Register.Inspectors(samples.Inspectors, samples.Objects).Chunk(InspectorsAtOnce))
        {
            await host.Transactions.Commit(
                Self,
                unit =>
                {
                    var register = unit.Store<IInspectorRegister>();
                    foreach (var inspector in chunk.Where(i => register.Find(settings.Jurisdiction, i.Inspector.Number) is null))
                    {
                        register.Put(settings.Jurisdiction, inspector);
                    }
                },
                cancellation).ConfigureAwait(false);
        }
    }
}
