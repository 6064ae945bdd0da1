using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The result was entered on the statutory platform (录入).</summary>
internal sealed class EnterResultStep : DomainStep
{
    protected override string Name => "EnterResult";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("visit", WorkflowType.Text, true), new("platform", WorkflowType.Text, true)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var (visit, platform) = (run.Recorded(unit).Value, run.NeededText("platform"));
        unit.Store<IDossiers>().Append(new ResultEntered(run.IdFor("entered"), visit.ObjectId, run.On, unit.Now, visit.Id, platform));
        run.Append(unit, $"visit/{visit.Id}", "result-entered", w => w.WriteString("platform", platform));
        return StepResult.Done;
    }
}
