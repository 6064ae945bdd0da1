using System.Text.Json;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>
/// Makes the tasks of a plan, each time of the year its own, and starts a workflow for each of them. The workflows start at
/// once and rest until their day: nothing is forgotten because a clock was not looked at. Waits for none of them. Tasks
/// that are there already are not made again, so that it can follow an adjustment.
/// </summary>
internal sealed class StartPlannedTasksStep(DomainServices services) : DomainActivity
{
    private const int UsualLeadDays = 40;

    protected override string Name => "StartPlannedTasks";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("plan", WorkflowType.Text, true),
        new("workflow", WorkflowType.Text, true),
        new("leadDays", WorkflowType.Integer),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("tasks", WorkflowType.ListOf(WorkflowType.Text))];

    public override async ValueTask Start(ActivityContext context)
    {
        var run = new StepRun(context, this);
        var (id, workflow) = (run.NeededText("plan"), run.NeededText("workflow"));
        var (plan, missing) = await services.Transactions.Read(s => (s.Plan(id), Missing(s, s.Plan(id).Value)), context.Cancellation).ConfigureAwait(false);
        foreach (var task in missing)
        {
            var input = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
            {
                ["jurisdiction"] = JsonValue.Of(task.Jurisdiction),
                ["task"] = JsonValue.Of(task.Id),
                ["startOn"] = JsonValue.Of(task.From.AddDays(-(run.Integer("leadDays") ?? UsualLeadDays))),
            };
            context.Dispatch(workflow, input, $"task/{task.Id}", wait: false);
        }

        context.CompleteInTransaction(unit => Bound(context.Activity, Guarded(unit, u => Add(run, u, plan, missing))));
    }

    private static List<InspectionTask> Missing(IStores stores, Plan plan)
    {
        var known = stores.Store<ITasks>().OfPlan(plan.Id).Select(t => t.Value.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. plan.Tasks.SelectMany(t => Enumerable.Range(1, t.TimesPerYear).Select(round => InspectionTask.Of(plan, t, round)))
                .Where(t => !known.Contains(t.Id)),
        ];
    }

    private static StepResult Add(StepRun run, IUnitOfWork unit, Stored<Plan> seen, List<InspectionTask> tasks)
    {
        if (unit.Plan(seen.Value.Id).Revision != seen.Revision)
        {
            throw new ConcurrencyConflict("plan", seen.Value.Id, seen.Revision);
        }

        foreach (var task in tasks)
        {
            unit.Store<ITasks>().Add(task);
        }

        string[] ids = [.. tasks.Select(t => t.Id)];
        run.Append(unit, $"plan/{seen.Value.Id}", "plan-tasks-started", w => w.WriteTexts("tasks", ids));
        return DoneWith(Output("tasks", ids));
    }
}
