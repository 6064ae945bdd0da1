using PolicyEngine.Activities.Decisions;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Acts;

/// <summary>Records that the papers of a plan, a task or a visit went into the archive (归档).</summary>
internal sealed class ArchiveCaseStep : DomainStep
{
    protected override string Name => "ArchiveCase";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("jurisdiction", WorkflowType.Text),
        new("plan", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("visit", WorkflowType.Text),
    ];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var subject = CaseDecision.SubjectOf(run);
        if (subject.Visit is { } visit)
        {
            var before = unit.Visit(visit);
            unit.Store<IVisits>().Change(before, before.Value with { ArchivedOn = run.On }, "visit-changed");
        }

        run.Append(unit, subject.Stream ?? run.CaseStream, "case-archived");
        return StepResult.Done;
    }
}
