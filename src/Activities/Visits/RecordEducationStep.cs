using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>Legal education was given before the inspection: for one visit, or for a task as a whole.</summary>
internal sealed class RecordEducationStep(DomainServices services) : DomainStep
{
    private static readonly Actor Host = Actor.Host("education");

    protected override string Name => "RecordEducation";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("contentIncludes", WorkflowType.ListOf(WorkflowType.Text)),
    ];

    protected override async ValueTask<Func<IUnitOfWork, StepResult>> Prepare(StepRun run, CancellationToken cancellation)
    {
        var (visit, task) = (run.Text("visit"), run.Text("task"));
        if (visit is not null)
        {
            return unit =>
            {
                Set(unit, [visit], run.On);
                return Record(run, unit, $"visit/{visit}");
            };
        }

        if (task is null)
        {
            throw new ActivityFault("PE1458", StepMessages.NoSubject(run.ActivityType));
        }

        // A task's visits batch by batch, ahead of the step; done again, nothing changes.
        var visits = await services.Transactions.Read(stores => stores.VisitsOf(task).Select(v => v.Value.Id).ToList(), cancellation).ConfigureAwait(false);
        foreach (var batch in visits.Chunk(Supervision.Draws.Keeping.DrawnVisit.BatchSize))
        {
            await services.Transactions.Commit(Host, unit => Set(unit, batch, run.On), cancellation).ConfigureAwait(false);
        }

        return unit => Record(run, unit, $"task/{task}");
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

    private static void Set(IUnitOfWork unit, string[] batch, DateOnly on)
    {
        foreach (var id in batch)
        {
            var before = unit.Visit(id);
            if (before.Value.EducationOn != on)
            {
                unit.Store<IVisits>().Change(before, before.Value with { EducationOn = on }, "visit-changed");
            }
        }
    }
}
