using System.Text;
using System.Text.Json;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.ImportedDraws;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Draws.Preparing;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>
/// Takes in a draw that the provincial platform made. It is kept as it came; what does not fit registers, plan and rules
/// becomes remarks for people, who may reject it. Refused only where it cannot be read, or the task has its objects already.
/// </summary>
internal sealed class ImportDrawStep(DomainServices services) : DomainStep
{
    private const string List = "draws";

    protected override string Name => "ImportDraw";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("task", WorkflowType.Text, true), new("imported", WorkflowType.Any, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("remarks", WorkflowType.ListOf(WorkflowType.Any)),
        new("remarkCount", WorkflowType.Integer),
        new("groups", WorkflowType.ListOf(WorkflowType.Any)),
        new("visits", WorkflowType.Integer),
        new("mistakes", WorkflowType.ListOf(WorkflowType.Text)),
    ];

    protected override IReadOnlyList<string> Ends => [Done, DrawSteps.Refused];

    protected override async ValueTask<Func<IUnitOfWork, StepResult>> Prepare(StepRun run, CancellationToken cancellation)
    {
        var (id, json) = (run.NeededText("task"), Listed(run.Needed("imported")));
        var read = ImportedDrawJson.Read(json, "imported");
        if (read.Draws.Count != 1)
        {
            var mistakes = read.Mistakes.Select(m => DrawMistakes.Unreadable(m.At.ToString(), m.Message)).DefaultIfEmpty(DrawMistakes.NotOneDraw(read.Draws.Count));
            return unit => DrawSteps.Refuse(run, unit, id, [.. mistakes]);
        }

        var imported = read.Draws[0];
        var (task, prepared, number) = await services.Transactions.Read(
            stores =>
            {
                var found = stores.Task(id).Value;
                var preparation = new DrawPreparation(services.Locality(found.Jurisdiction, run.On), services.Clock);
                return (found, preparation.Prepare(stores, found, imported.DrawnOn ?? run.On), stores.Store<IDraws>().Attempts(id));
            },
            cancellation).ConfigureAwait(false);
        var remarks = ImportReview.Of(imported, prepared);
        var file = PackedContent.Of(stream => stream.Write(json));
        var drawn = imported.Visits.DistinctBy(v => v.Object).Select((v, i) => new DrawnVisit(i + 1, v.Object, v.Inspectors)).ToList();
        var visits = DrawnVisit.Pack(drawn);
        var draw = new TaskDraw(number == 0 ? $"{id}/import" : $"{id}/import-{number + 1}", id, task.Jurisdiction, task.From.Year, DrawKind.Imported, DrawState.Made)
        {
            DrawnOn = imported.DrawnOn ?? run.On,
            Register = prepared.Register,
            Groups = GroupsOf(prepared, drawn),
            LeftOut = prepared.LeftOut,
            Record = file.Kept,
            Drawn = visits.Kept,
            Visits = drawn.Count,
            Remarks = remarks,
        };
        await ContentStaging.Stage(services.Transactions, draw.Id, file, cancellation).ConfigureAwait(false);
        await ContentStaging.Stage(services.Transactions, draw.Id, visits, cancellation).ConfigureAwait(false);
        return unit => Keep(run, unit, draw);
    }

    private static StepResult Keep(StepRun run, IUnitOfWork unit, TaskDraw draw)
    {
        if (unit.Store<IDraws>().OfTask(draw.TaskId) is { } standing)
        {
            return DrawSteps.Refuse(run, unit, draw.TaskId, [DrawMistakes.StandsAlready(draw.TaskId, standing.Value.Id)]);
        }

        DrawSteps.InTurn(unit, draw.Jurisdiction, draw.Year);
        unit.Store<IDraws>().Add(draw, KeptRecord.Changed);
        var task = unit.Task(draw.TaskId);
        unit.Store<ITasks>().Change(task, task.Value with { DrawId = draw.Id }, "task-changed");
        var remarks = JsonSerializer.SerializeToElement(draw.Remarks, Supervision.Documents.DomainJson.Options);
        run.Append(unit, $"task/{draw.TaskId}", "draw-imported", w =>
        {
            DrawSteps.WriteDraw(w, draw);
            w.WriteNumber("visits", draw.Visits);
            w.WriteString("file", draw.Record!.Sha256);
            w.WritePropertyName("remarks");
            remarks.WriteTo(w);
        });
        return DoneWith(Output("visits", draw.Visits), new("remarks", remarks), Output("remarkCount", draw.Remarks.Count), new("groups", Told(draw.Groups)));
    }

    /// <summary>By the names of the facts that <c>sampling-ratio</c> asks for.</summary>
    private static JsonElement Told(IReadOnlyList<DrawnGroup> groups) => JsonValue.Build(w =>
    {
        w.WriteStartArray();
        foreach (var group in groups)
        {
            w.WriteStartObject();
            w.WriteString("library", group.Library);
            w.WriteString("creditRiskClass", group.RiskClass);
            w.WriteNumber("population", group.Population);
            w.WriteNumber("sampled", group.Chosen);
            w.WriteNumber("alreadySampledThisYear", group.DrawnBefore);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    });

    private static List<DrawnGroup> GroupsOf(PreparedDraw prepared, IReadOnlyList<DrawnVisit> drawn)
    {
        var ids = drawn.Select(v => v.ObjectId).ToHashSet(StringComparer.Ordinal);
        var chosen = prepared.Objects.Where(o => ids.Contains(o.Id)).CountBy(o => o.Stratum).ToDictionary(StringComparer.Ordinal);
        return [.. prepared.Groups.Select((g, i) => g with { Chosen = chosen.GetValueOrDefault(prepared.Strata[i].Code) })];
    }

    /// <summary>One draw, or a list of draws as the platform exports them.</summary>
    private static byte[] Listed(JsonElement imported) => imported.ValueKind == JsonValueKind.Object && imported.TryGetProperty(List, out _)
        ? Encoding.UTF8.GetBytes(imported.GetRawText())
        : Encoding.UTF8.GetBytes($$"""{"{{List}}":[{{imported.GetRawText()}}]}""");
}
