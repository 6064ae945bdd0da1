using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The case was handed over to another organ (移送).</summary>
internal sealed class TransferCaseStep : DomainStep
{
    protected override string Name => "TransferCase";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("visit", WorkflowType.Text, true), new("organ", WorkflowType.Text, true)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var (visit, organ) = (run.Recorded(unit).Value, run.NeededText("organ"));
        unit.Store<IDossiers>().Append(new CaseTransferred(run.IdFor("transferred"), visit.ObjectId, run.On, unit.Now, visit.Id, organ));
        run.Append(unit, $"visit/{visit.Id}", "case-transferred", w => w.WriteString("organ", organ));
        return StepResult.Done;
    }
}
