using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Draws.Preparing;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>
/// Gives a task that is not drawn its objects: those that are named, or all of its groups that can be inspected. Teams
/// come from the named inspectors, or from all who may come, by turns.
/// </summary>
internal sealed class TakeObjectsStep(DomainServices services) : DomainStep
{
    protected override string Name => "TakeObjects";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("task", WorkflowType.Text, true),
        new("objects", WorkflowType.ListOf(WorkflowType.Text)),
        new("inspectors", WorkflowType.ListOf(WorkflowType.Text)),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("visits", WorkflowType.Integer)];

    protected override async ValueTask<Func<IUnitOfWork, StepResult>> Prepare(StepRun run, CancellationToken cancellation)
    {
        var id = run.NeededText("task");
        var draw = await services.Transactions.Read(stores => Take(run, stores, id), cancellation).ConfigureAwait(false);
        var visits = DrawnVisit.Pack(draw.Visits);
        await ContentStaging.Stage(services.Transactions, draw.Draw.Id, visits, cancellation).ConfigureAwait(false);
        return unit => Keep(run, unit, draw.Draw with { Drawn = visits.Kept, Visits = draw.Visits.Count });
    }

    private (TaskDraw Draw, IReadOnlyList<DrawnVisit> Visits) Take(StepRun run, IStores stores, string id)
    {
        var task = stores.Task(id).Value;
        var preparation = new DrawPreparation(services.Locality(task.Jurisdiction, run.On), services.Clock);
        var prepared = preparation.Prepare(stores, task, run.On);
        var (named, inspectors) = (run.Texts("objects"), run.Texts("inspectors"));
        var objects = named.Count > 0 ? Named(stores, task, named, preparation.InspectableStatuses()) : Whole(prepared, inspectors.Count > 0);
        var rotation = Rotation(stores, task, prepared, objects, inspectors);
        var groups = named.Count > 0 ? [] : prepared.Groups.Select(g => g with { Chosen = g.Population });
        var draw = new TaskDraw($"{id}/taking", id, task.Jurisdiction, task.From.Year, DrawKind.Taken, DrawState.Made)
        {
            DrawnOn = run.On,
            Register = prepared.Register,
            Groups = [.. groups],
            LeftOut = prepared.LeftOut,
        };
        var visits = objects.Select((o, i) => new DrawnVisit(i + 1, o, rotation.Next(o))).ToList();
        var size = prepared.TeamRule!.Size;
        var mistakes = visits.Where(v => v.Inspectors.Count < size).Select(v => DrawMistakes.NoTeamFor(v.ObjectId, size, v.Inspectors.Count)).ToList();
        return mistakes.Count == 0 ? (draw, visits) : throw new DrawRefusedException(mistakes);
    }

    /// <summary>All objects of the task's groups. A group that is not there, or misspelt, must not pass for one that was covered.</summary>
    /// <param name="peopleNamed">Who goes is said: nobody is looked for.</param>
    private static List<string> Whole(PreparedDraw prepared, bool peopleNamed)
    {
        var mistakes = prepared.Mistakes.Where(m => !peopleNamed || m.Kind != MistakeKind.Shortage)
            .Concat(prepared.Groups.Zip(prepared.Strata).Where(g => g.First.Population == 0).Select(g => DrawMistakes.EmptyGroup(g.Second.Code)))
            .ToList();
        return mistakes.Count == 0 ? [.. prepared.Objects.Select(o => o.Id)] : throw new DrawRefusedException(mistakes);
    }

    private static List<string> Named(IStores stores, InspectionTask task, IReadOnlyList<string> named, IReadOnlyList<string> inspectable)
    {
        var register = stores.Store<IObjectRegister>();
        var mistakes = new List<DrawMistake>();
        foreach (var id in named)
        {
            if (register.Find(task.Jurisdiction, id) is not { } entry)
            {
                mistakes.Add(DrawMistakes.UnknownObject(id));
            }
            else if (!inspectable.Contains(entry.Status))
            {
                mistakes.Add(DrawMistakes.NotInspectable(id, entry.Status));
            }
        }

        return mistakes.Count == 0 ? [.. named.Distinct()] : throw new DrawRefusedException(mistakes);
    }

    private static TeamRotation Rotation(IStores stores, InspectionTask task, PreparedDraw prepared, List<string> objects, IReadOnlyList<string> named)
    {
        var rule = prepared.TeamRule ?? throw new DrawRefusedException(prepared.Mistakes);
        var numbers = named.Count > 0 ? named.Distinct().ToList() : [.. prepared.Inspectors.Select(i => i.Id)];
        var register = stores.Store<IInspectorRegister>();
        var entries = numbers.Select(n => (Number: n, Entry: register.Find(task.Jurisdiction, n))).ToList();
        if (entries.Exists(e => e.Entry is null))
        {
            throw new DrawRefusedException([.. entries.Where(e => e.Entry is null).Select(e => DrawMistakes.UnknownInspector(e.Number))]);
        }

        if (numbers.Count < rule.Size)
        {
            throw new ActivityFault("PE1459", StepMessages.NoTeam(task.Id, rule.Size, numbers.Count));
        }

        // Named or not, nobody goes where they must not.
        var recusals = DrawPreparation.RecusalsOf(entries.Select(e => e.Entry!), objects, task);

        // Who names the people answers for their being fit: all seats are open to them.
        return named.Count == 0
            ? new TeamRotation(rule, prepared.Inspectors, recusals)
            : new TeamRotation(new TeamRule(rule.Code, [new Seat(rule.Size, [])]), [.. numbers.Select(n => new DrawInspector(n, []))], recusals);
    }

    private static StepResult Keep(StepRun run, IUnitOfWork unit, TaskDraw draw)
    {
        if (unit.Store<IDraws>().OfTask(draw.TaskId) is { } standing)
        {
            throw new DrawRefusedException([DrawMistakes.StandsAlready(draw.TaskId, standing.Value.Id)]);
        }

        DrawSteps.InTurn(unit, draw.Jurisdiction, draw.Year);
        unit.Store<IDraws>().Add(draw, KeptRecord.Changed);
        run.Append(unit, $"task/{draw.TaskId}", "objects-taken", w =>
        {
            DrawSteps.WriteDraw(w, draw);
            w.WriteNumber("visits", draw.Visits);
        });
        return DoneWith(Output("visits", draw.Visits));
    }
}
