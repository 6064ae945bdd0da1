using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Draws;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>Makes the visits of a task's draw, a batch a commit: wire More back to the step.</summary>
internal sealed class OpenVisitsStep : DomainStep
{
    private const string More = "More";

    protected override string Name => "OpenVisits";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("task", WorkflowType.Text, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("visits", WorkflowType.Integer)];

    protected override IReadOnlyList<string> Ends => [More, Done];

    // A worker takes it up again between two batches: the loop through it rests there.
    public override bool CanWait(CompiledActivity activity) => true;

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var id = run.NeededText("task");
        var (task, draw) = (unit.Task(id).Value, unit.DrawOf(id));
        if (draw.Value.Drawn is not { } drawn)
        {
            throw new ActivityFault("PE1453", StepMessages.NotYetDrawn(id, draw.Value.Id));
        }

        var number = draw.Value.BatchesOpened + 1;
        if (number <= drawn.Chunks)
        {
            var chunk = unit.Store<IDraws>().Chunk(draw.Value.Id, drawn, number) ?? throw new ActivityFault("PE1454", StepMessages.FrozenListsChanged(draw.Value.Id), false);
            Open(unit, task, draw.Value, DrawnVisit.ReadBatch(chunk));
            unit.Store<IDraws>().Change(draw, draw.Value with { BatchesOpened = number }, KeptRecord.Changed);
        }

        if (number < drawn.Chunks)
        {
            return Ended(More, Output("visits", draw.Value.Visits));
        }

        run.Append(unit, $"task/{id}", "visits-opened", w => w.WriteNumber("visits", draw.Value.Visits));
        return DoneWith(Output("visits", draw.Value.Visits));
    }

    /// <summary>What the visit of an object of a task is called; ordered as they were drawn.</summary>
    public static string IdOf(string task, int order) => $"{task}/v{order:D6}";

    private static void Open(IUnitOfWork unit, InspectionTask task, TaskDraw draw, IReadOnlyList<DrawnVisit> batch)
    {
        var (visits, dossiers) = (unit.Store<IVisits>(), unit.Store<IDossiers>());
        var drawnBy = draw.Kind == DrawKind.Taken ? null : draw.Id;
        foreach (var drawn in batch)
        {
            var id = IdOf(task.Id, drawn.Order);
            visits.Add(new Visit(id, task.Id, drawn.ObjectId, drawn.Inspectors) { DrawId = drawnBy, Order = drawn.Order });
            dossiers.Append(new ObjectDrawn($"{id}/drawn", drawn.ObjectId, draw.DrawnOn!.Value, unit.Now, id, task.Id, drawnBy, task.Items));
        }
    }
}
