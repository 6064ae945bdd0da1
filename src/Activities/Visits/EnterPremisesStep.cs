using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>The inspection began on the premises.</summary>
internal sealed class EnterPremisesStep : DomainStep
{
    protected override string Name => "EnterPremises";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("visit", WorkflowType.Text, true), new("at", WorkflowType.Instant)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.Visit(run.NeededText("visit"));
        var at = run.Instant("at") ?? run.Now;
        unit.Store<IVisits>().Change(before, before.Value.Enter(at), "visit-changed");
        run.Append(unit, $"visit/{before.Value.Id}", "premises-entered", w => w.WriteString("at", ValueText.Of(at)));
        return StepResult.Done;
    }
}
