using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>
/// Legal education was given before the inspection: for one visit, or for a task as a whole. For a task it is kept once,
/// on the task: it is given long before the task has visits, and the facts of each of them go by it.
/// </summary>
internal sealed class RecordEducationStep : DomainStep
{
    protected override string Name => "RecordEducation";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("contentIncludes", WorkflowType.ListOf(WorkflowType.Text)),
    ];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        if (run.Text("visit") is { } visit)
        {
            var before = unit.Visit(visit);
            unit.Store<IVisits>().Change(before, before.Value with { EducationOn = run.On }, "visit-changed");
            return Record(run, unit, $"visit/{visit}");
        }

        var task = unit.Task(run.Text("task") ?? throw new ActivityFault("PE1458", StepMessages.NoSubject(run.ActivityType)));
        unit.Store<ITasks>().Change(task, task.Value with { EducationOn = run.On }, "task-changed");
        return Record(run, unit, $"task/{task.Value.Id}");
    }

    private static StepResult Record(StepRun run, IUnitOfWork unit, string stream)
    {
        run.Append(unit, stream, "education-given", w =>
        {
            w.WriteStartArray("contentIncludes");
            foreach (var content in run.Texts("contentIncludes"))
            {
                w.WriteStringValue(content);
            }

            w.WriteEndArray();
        });
        return StepResult.Done;
    }
}
