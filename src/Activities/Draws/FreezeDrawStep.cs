using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Draws.Preparing;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>
/// Fixes what a task's draw depends on and announces it: the lists from the registers, lawful numbers, the hash of the
/// host's secret. Refused where the rules or the registers leave nothing to draw; then nothing is kept but the reasons.
/// </summary>
internal sealed class FreezeDrawStep(DomainServices services) : DomainStep
{
    protected override string Name => "FreezeDraw";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("task", WorkflowType.Text, true),
        new("witnesses", WorkflowType.Any),
        new("publicSource", WorkflowType.Any),
        new("cap", WorkflowType.Integer),
        new("reserves", WorkflowType.Integer),
        new("substitutes", WorkflowType.Boolean),
        new("batchSize", WorkflowType.Integer),
        new("slotSize", WorkflowType.Integer),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("draw", WorkflowType.Text),
        new("announcement", WorkflowType.Map),
        new("mistakes", WorkflowType.ListOf(WorkflowType.Text)),
    ];

    protected override IReadOnlyList<string> Ends => [Done, DrawSteps.Refused];

    protected override async ValueTask<Func<IUnitOfWork, StepResult>> Prepare(StepRun run, CancellationToken cancellation)
    {
        var (id, wishes) = (run.NeededText("task"), WishesOf(run));
        var (task, prepared, number, standing) = await services.Transactions.Read(stores => Gather(run, stores, id), cancellation).ConfigureAwait(false);
        if (prepared is null || prepared.Mistakes.Count > 0)
        {
            return unit => DrawSteps.Refuse(run, unit, id, MistakesNow(unit, task, prepared?.Mistakes ?? []));
        }

        var draw = number == 0 ? $"{id}/draw" : $"{id}/draw-{number + 1}";
        var locality = services.Locality(task.Jurisdiction, run.On);
        FrozenDraw frozen;
        try
        {
            frozen = Freezer.Freeze(
                prepared.Setup(draw, locality.Version, wishes, locality.Shared.Draws!), services.Secrets.Make($"{draw}/salts"), DrawAlgorithm.Sha256);
        }
        catch (DrawRefusedException e)
        {
            return unit => DrawSteps.Refuse(run, unit, id, e.Mistakes);
        }

        var secret = services.Secrets.Make(draw);
        var announcement = Announcement.Of(frozen, secret, run.Now);
        var lists = PackedContent.Of(stream => FrozenFile.Write(stream, frozen));
        await ContentStaging.Stage(services.Transactions, draw, lists, cancellation).ConfigureAwait(false);
        var announced = new TaskDraw(draw, id, task.Jurisdiction, task.From.Year, DrawKind.Drawn, DrawState.Announced)
        {
            Register = prepared.Register,
            Groups = [.. prepared.Groups.Select((g, i) => g with { Chosen = frozen.Basis.Strata[i].Chosen })],
            LeftOut = prepared.LeftOut,
            Announcement = announcement,
            Witnesses = wishes.Witnesses,
            PublicSource = wishes.PublicSource,
            SubstitutesObjects = frozen.Basis.SubstituteObjects,
            Shares = CommitmentRound.Open(frozen.Basis, announcement).Shares,
            Frozen = lists.Kept,
        };
        return unit => Announce(run, unit, announced, secret, task, standing);
    }

    private (InspectionTask Task, PreparedDraw? Prepared, int Attempts, IReadOnlySet<string> Standing) Gather(StepRun run, IStores stores, string id)
    {
        var (task, draws) = (stores.Task(id).Value, stores.Store<IDraws>());
        return draws.OfTask(id) is null
            ? (task, new DrawPreparation(services.Locality(task.Jurisdiction, run.On), services.Clock).Prepare(stores, task, run.On), draws.Attempts(id), Standing(stores, task).Select(d => d.Id).ToHashSet())
            : (task, null, 0, new HashSet<string>());
    }

    private static IEnumerable<TaskDraw> Standing(IStores stores, InspectionTask task) =>
        stores.Store<IDraws>().Of(task.Jurisdiction, task.From.Year).Where(d => d.Kind != DrawKind.Taken && d.TaskId != task.Id);

    private static StepResult Announce(StepRun run, IUnitOfWork unit, TaskDraw draw, byte[] secret, InspectionTask task, IReadOnlySet<string> known)
    {
        // Another instance may have been quicker while this one read the registers.
        if (unit.Store<IDraws>().OfTask(draw.TaskId) is { } standing)
        {
            return DrawSteps.Refuse(run, unit, draw.TaskId, [DrawMistakes.StandsAlready(draw.TaskId, standing.Value.Id)]);
        }

        DrawSteps.InTurn(unit, draw.Jurisdiction, draw.Year);

        // Two of one unit that read the registers side by side would each take the whole share of the year: one reads again.
        if (Standing(unit, task).FirstOrDefault(d => !known.Contains(d.Id) && unit.Task(d.TaskId).Value.Unit.Id == task.Unit.Id) is { } quicker)
        {
            throw new ConcurrencyConflict("draw", quicker.Id);
        }

        unit.Store<IDraws>().Add(draw, KeptRecord.Changed);
        unit.Store<IDrawSafe>().Keep(draw.Id, secret);
        run.Append(unit, $"task/{draw.TaskId}", "draw-announced", w =>
        {
            DrawSteps.WriteDraw(w, draw);
            w.WriteString("announcement", Convert.ToHexStringLower(draw.Announcement!.Hash));
        });
        return DoneWith(Output("draw", draw.Id), new("announcement", Told(draw)));
    }

    private static IReadOnlyList<DrawMistake> MistakesNow(IUnitOfWork unit, InspectionTask task, IReadOnlyList<DrawMistake> mistakes) =>
        mistakes.Count > 0 ? mistakes : [DrawMistakes.StandsAlready(task.Id, unit.Store<IDraws>().OfTask(task.Id)?.Value.Id ?? "")];

    /// <summary>What is told to everybody before anyone commits a number.</summary>
    private static System.Text.Json.JsonElement Told(TaskDraw draw) => JsonValue.Build(w =>
    {
        var announcement = draw.Announcement!;
        w.WriteStartObject();
        w.WriteString("at", ValueText.Of(announcement.At));
        w.WriteString("hash", Convert.ToHexStringLower(announcement.Hash));
        w.WriteString("audit", Convert.ToHexStringLower(announcement.AuditHash));
        w.WriteString("public", Convert.ToHexStringLower(announcement.PublicHash));
        w.WriteString("host", Convert.ToHexStringLower(announcement.HostCommitment));
        DrawSteps.WriteDraw(w, draw);
        w.WriteEndObject();
    });

    private static DrawWishes WishesOf(StepRun run) => new()
    {
        Witnesses = [.. (run.Record<List<WitnessAnswer>>("witnesses") ?? []).Select(w => new Witness(w.Role, w.Name ?? w.Role))],
        PublicSource = run.Record<PublicSource>("publicSource"),
        Cap = run.Integer("cap"),
        Reserves = run.Integer("reserves"),
        SubstituteObjects = run.Flag("substitutes"),
        BatchSize = run.Integer("batchSize"),
        SlotSize = run.Integer("slotSize"),
    };

    private sealed record WitnessAnswer(string Role, string? Name = null);
}
