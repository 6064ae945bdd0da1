using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Activities.Visits;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Draws.Recording;
using PolicyEngine.Supervision.Draws.Verification;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;
using Visit = PolicyEngine.Supervision.Visits.Visit;

namespace PolicyEngine.Activities.Draws;

/// <summary>
/// A drawn object that cannot be inspected, put down behind the record of its draw, and the reserve that stands in: the
/// next of its group, by the record, with whom its reserve order names. Only where the draw announced so.
/// </summary>
internal sealed class ReserveCall
{
    private readonly Stored<TaskDraw> draw;
    private readonly Visit replaced;
    private readonly PackedContent? record;
    private readonly ObjectNotInspectable? entry;
    private readonly IReadOnlyList<DrawMistake> mistakes;
    private readonly Visit? substitute;

    private ReserveCall(
        Stored<TaskDraw> draw, Visit replaced, PackedContent? record, ObjectNotInspectable? entry, Visit? substitute, IReadOnlyList<DrawMistake> mistakes) =>
        (this.draw, this.replaced, this.record, this.entry, this.substitute, this.mistakes) = (draw, replaced, record, entry, substitute, mistakes);

    /// <summary>Computes who stands in and stages the record after it. Two at once rest on one record: the later starts anew.</summary>
    /// <param name="leadDays">How many working days lie between the end of the one visit and the substitute's at least.</param>
    /// <returns>Null where the visit was not drawn by this host, or the draw has no substitutes.</returns>
    public static async Task<ReserveCall?> Prepare(
        DomainServices services, StepRun run, string visit, string reason, Evidence evidence, DateOnly endedOn, int leadDays, CancellationToken cancellation)
    {
        var (before, draw, file) = await services.Transactions.Read(stores => Gather(stores, visit), cancellation).ConfigureAwait(false);
        if (draw is null || before.Order is not { } order || before.EndedOn is not null)
        {
            return null;
        }

        var made = (file is null ? null : DrawVerifier.Verify(file, draw.Value.Announcement?.Hash).Record)
            ?? throw new ActivityFault("PE1454", StepMessages.FrozenListsChanged(draw.Value.Id), false);
        DrawRecord after;
        try
        {
            after = made.ReportObject(order, [evidence], new EntryCause(run.Now, run.On, reason, evidence.Name));
        }
        catch (DrawRefusedException e) when (e.Mistakes.All(m => m.Kind == MistakeKind.Shortage))
        {
            // The object cannot be inspected whether or not anybody can go to another one.
            return new ReserveCall(draw, before, null, null, null, e.Mistakes);
        }

        var packed = PackedContent.Of(after.WriteAudit);
        await ContentStaging.Stage(services.Transactions, draw.Value.Id, packed, cancellation).ConfigureAwait(false);
        var entry = (ObjectNotInspectable)after.Entries[^1];
        var substitute = entry.Substitute is null ? null : await services.Transactions
            .Read(stores => SubstituteOf(services, stores, run, before, after, entry.Substitute, endedOn, leadDays), cancellation).ConfigureAwait(false);
        return new ReserveCall(draw, before, packed, entry, substitute, []);
    }

    /// <summary>Keeps the record and adds the substitute's visit to the task.</summary>
    /// <returns>That visit; null where nobody stands in.</returns>
    public Visit? Keep(StepRun run, IUnitOfWork unit)
    {
        if (record is null)
        {
            run.Append(unit, $"task/{replaced.TaskId}", "substitute-refused", w =>
            {
                w.WriteString("for", replaced.Id);
                DrawSteps.WriteMistakes(w, mistakes);
            });
            return null;
        }

        unit.Store<IDraws>().Change(draw, draw.Value with { Record = record.Kept }, KeptRecord.Changed);
        if (substitute is null)
        {
            run.Append(unit, $"task/{replaced.TaskId}", "no-substitute-left", w => w.WriteString("for", replaced.Id));
            return null;
        }

        var task = unit.Task(replaced.TaskId).Value;
        unit.Store<IVisits>().Add(substitute);
        unit.Store<IDossiers>().Append(new ObjectDrawn(
            $"{substitute.Id}/drawn", substitute.ObjectId, run.On, unit.Now, substitute.Id, task.Id, draw.Value.Id, task.Items));
        run.Append(unit, $"task/{task.Id}", "substitute-called", w =>
        {
            w.WriteString("draw", draw.Value.Id);
            w.WriteString("for", replaced.Id);
            w.WriteString("visit", substitute.Id);
            w.WriteNumber("stratum", entry!.Substitute!.Visit.Stratum);
            w.WriteNumber("reserve", substitute.Reserve!.Value);
            w.WriteString("file", record.Kept.Sha256);
        });
        unit.Store<IInboxStore>().Add(new InboxEvent(
            run.IdFor(RunVisitsStep.Added), WaitKind.Event, RunVisitsStep.Added, InspectedTask.CorrelationOf(task.Id), null,
            JsonValue.Of([new("visit", JsonValue.Of(substitute.Id))]), unit.Now, unit.Now.AddYears(1), unit.Actor.Id));
        return substitute;
    }

    private static (Visit Visit, Stored<TaskDraw>? Draw, byte[]? File) Gather(IStores stores, string id)
    {
        var visit = stores.Visit(id).Value;
        return visit.DrawId is not null && stores.Store<IDraws>().OfTask(visit.TaskId) is { Value: { Kind: DrawKind.Drawn, SubstitutesObjects: true } } draw
            ? (visit, draw, KeptRecord.File(stores, draw.Value))
            : (visit, null, null);
    }

    private static Visit SubstituteOf(
        DomainServices services, IStores stores, StepRun run, Visit replaced, DrawRecord record, Substitute called, DateOnly endedOn, int leadDays)
    {
        var task = stores.Task(replaced.TaskId).Value;
        var objectId = record.Frozen.ObjectId(called.Visit.Ticket.Row);
        var group = VisitDays.GroupOf(stores.Store<IObjectRegister>().Find(task.Jurisdiction, objectId));
        var from = endedOn > run.Today ? endedOn : run.Today;
        return new Visit(
            OpenVisitsStep.IdOf(task.Id, called.Visit.Order), task.Id, objectId, [.. (called.Team?.Inspectors ?? []).Select(record.Frozen.InspectorId)])
        {
            DrawId = replaced.DrawId,
            Order = called.Visit.Order,
            SubstituteFor = replaced.Id,
            Reserve = called.Rank,
            PlannedOn = new VisitDays(stores, services.Locality(task.Jurisdiction, run.On), task, services.Clock).FirstAfter(from, leadDays, group),
        };
    }
}
