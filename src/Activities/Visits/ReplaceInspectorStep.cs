using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>
/// Another inspector takes the place of one. Where this host drew the teams, the record's reserve order says who, and an
/// entry behind the record says so; elsewhere somebody is named.
/// </summary>
internal sealed class ReplaceInspectorStep(DomainServices services) : DomainStep
{
    protected override string Name => "ReplaceInspector";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("inspector", WorkflowType.Text, true),
        new("by", WorkflowType.Text),
        new("reason", WorkflowType.Text, true),
        new("statement", WorkflowType.Text),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("stepsIn", WorkflowType.Text)];

    protected override async ValueTask<Func<IUnitOfWork, StepResult>> Prepare(StepRun run, CancellationToken cancellation)
    {
        var id = run.NeededText("visit");
        var visit = await services.Transactions.Read(stores => stores.Visit(id).Value, cancellation).ConfigureAwait(false);
        var wish = new ReplacementWish(run.NeededText("inspector"), run.NeededText("reason"), run.Text("by"), run.Text("statement"));
        var replacement = await InspectorReplacement.Prepare(services.Transactions, visit, wish, run.Now, run.On, cancellation).ConfigureAwait(false);
        return unit =>
        {
            replacement.Keep(unit, run, unit.Visit(id));
            return DoneWith(Output("stepsIn", replacement.StepsIn));
        };
    }
}
