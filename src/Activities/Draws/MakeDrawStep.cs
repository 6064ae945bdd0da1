using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Draws.Preparing;
using PolicyEngine.Supervision.Draws.Recording;
using PolicyEngine.Supervision.Draws.Verification;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>
/// Shows the host's secret, draws objects and teams from the announced lists, and keeps the record. Made once: the
/// document's revision and its state say so, whatever runs beside this step or after it. Refused, with nothing chosen,
/// where the drawn visits have no legal teams, or another task got objects that must not be visited again; the lists may
/// then be frozen anew. Waiting, with nothing shown, while a number or the public value is still to come in.
/// </summary>
internal sealed class MakeDrawStep(DomainServices services) : DomainStep
{
    private const string Waiting = "Waiting";

    protected override string Name => "MakeDraw";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("draw", WorkflowType.Text, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("visits", WorkflowType.Integer),
        new("mistakes", WorkflowType.ListOf(WorkflowType.Text)),
    ];

    protected override IReadOnlyList<string> Ends => [Done, DrawSteps.Refused, Waiting];

    protected override async ValueTask<Func<IUnitOfWork, StepResult>> Prepare(StepRun run, CancellationToken cancellation)
    {
        var id = run.NeededText("draw");
        var (before, secret) = await services.Transactions
            .Read(stores => (stores.Draw(id), stores.Store<IDrawSafe>().Open(id)), cancellation).ConfigureAwait(false);
        var draw = before.Value;
        if (draw.State is DrawState.Made or DrawState.Refused)
        {
            return unit => DrawSteps.Refuse(run, unit, draw.TaskId, draw.Stands ? [DrawMistakes.StandsAlready(draw.TaskId, id)] : draw.Mistakes);
        }

        var round = draw.Round();
        if (round.ToCome() is { Count: > 0 } toCome)
        {
            return unit => DrawSteps.Refuse(run, unit, draw.TaskId, toCome, "draw-waits", Waiting);
        }

        var file = draw.Frozen is null ? null : await ContentStaging.Unpack(services.Transactions, id, draw.Frozen, cancellation).ConfigureAwait(false);
        if (file is null || secret is null)
        {
            throw file is null ? new ActivityFault("PE1454", StepMessages.FrozenListsChanged(id), false) : new ActivityFault("PE1455", StepMessages.SecretMissing(id), false);
        }

        DrawRecord record;
        try
        {
            round = round.ClosedAt is null ? round.Close(run.Now) : round;
            draw = draw.After(round);
            record = DrawRecord.Draw(FrozenFile.Read(file), draw.Announcement!, round.Finish(secret, run.Now));
        }
        catch (DrawRefusedException e) when (e.Mistakes.All(m => m.Kind == MistakeKind.Shortage))
        {
            return unit => GiveUp(run, unit, before, e.Mistakes);
        }

        var drawn = DrawnVisits.Of(record);
        List<string> objects = [.. drawn.Select(v => v.ObjectId)];
        var (review, known, repeated) = await services.Transactions.Read(stores => Review(run, stores, draw.TaskId, objects), cancellation).ConfigureAwait(false);
        if (repeated.Count > 0)
        {
            return unit => GiveUp(run, unit, before, repeated);
        }

        var audit = PackedContent.Of(record.WriteAudit);
        var visits = DrawnVisit.Pack(drawn);
        await ContentStaging.Stage(services.Transactions, id, audit, cancellation).ConfigureAwait(false);
        await ContentStaging.Stage(services.Transactions, id, visits, cancellation).ConfigureAwait(false);
        var made = draw with
        {
            State = DrawState.Made,
            DrawnOn = run.On,
            Record = audit.Kept,
            Drawn = visits.Kept,
            Visits = record.Result.Visits.Count,
            Remarks = VerificationRemarks.Of(record.Randomness),
        };

        // Another task may have got its objects while this one was computed.
        return unit =>
        {
            DrawSteps.InTurn(unit, made.Jurisdiction, made.Year);
            return review.Of(unit, objects, known) is { Count: > 0 } late ? GiveUp(run, unit, before, late) : Keep(run, unit, before, made);
        };
    }

    private (RepeatReview Review, IReadOnlySet<string> Known, IReadOnlyList<DrawMistake> Repeated) Review(
        StepRun run, IStores stores, string id, IReadOnlyList<string> objects)
    {
        var task = stores.Task(id).Value;
        var review = new RepeatReview(services.Locality(task.Jurisdiction, run.On), services.Clock, task, run.On);
        return (review, review.Made(stores), review.Of(stores, objects));
    }

    private static StepResult Keep(StepRun run, IUnitOfWork unit, Stored<TaskDraw> before, TaskDraw made)
    {
        if (unit.Draw(made.Id).Value.State == DrawState.Made)
        {
            return DrawSteps.Refuse(run, unit, made.TaskId, [DrawMistakes.StandsAlready(made.TaskId, made.Id)]);
        }

        unit.Store<IDraws>().Change(before, made, KeptRecord.Changed);
        unit.Store<IDrawSafe>().Clear(made.Id);
        var task = unit.Task(made.TaskId);
        unit.Store<ITasks>().Change(task, task.Value with { DrawId = made.Id }, "task-changed");
        run.Append(unit, $"task/{made.TaskId}", "draw-made", w =>
        {
            DrawSteps.WriteDraw(w, made);
            w.WriteNumber("visits", made.Visits);
            w.WriteString("file", made.Record!.Sha256);
        });
        return DoneWith(Output("visits", made.Visits));
    }

    private static StepResult GiveUp(StepRun run, IUnitOfWork unit, Stored<TaskDraw> before, IReadOnlyList<DrawMistake> mistakes)
    {
        unit.Store<IDraws>().Change(before, before.Value with { State = DrawState.Refused, Mistakes = mistakes }, KeptRecord.Changed);
        unit.Store<IDrawSafe>().Clear(before.Value.Id);
        return DrawSteps.Refuse(run, unit, before.Value.TaskId, mistakes);
    }
}
