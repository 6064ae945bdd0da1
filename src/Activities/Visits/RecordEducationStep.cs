using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>Legal education was given before the inspection: for one visit, or for a task and so for all its visits.</summary>
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
        run.Append(unit, Keep(run, unit), "education-given", w =>
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

    /// <summary>Keeps the day where it belongs, and names the ledger stream of that.</summary>
    private static string Keep(StepRun run, IUnitOfWork unit)
    {
        if (run.Text("visit") is { } visit)
        {
            var before = unit.Visit(visit);
            unit.Store<IVisits>().Change(before, before.Value with { EducationOn = run.On }, "visit-changed");
            return $"visit/{visit}";
        }

        var task = unit.Task(run.Text("task") ?? throw new ActivityFault("PE1458", StepMessages.NoSubject(run.ActivityType)));
        unit.Store<ITasks>().Change(task, task.Value with { EducationOn = run.On }, "task-changed");
        return $"task/{task.Value.Id}";
    }
}
