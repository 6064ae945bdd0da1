using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>The notice of the inspection was delivered.</summary>
internal sealed class RecordNoticeStep : DomainStep
{
    protected override string Name => "RecordNotice";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("deliveredAt", WorkflowType.Instant),
        new("instrument", WorkflowType.Text, true),
        new("receipt", WorkflowType.Text),
    ];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.Visit(run.NeededText("visit"));
        var at = run.Instant("deliveredAt") ?? run.Now;
        var after = before.Value with { NoticeDeliveredAt = at, NoticeInstrument = run.NeededText("instrument"), NoticeReceipt = run.Text("receipt") };
        unit.Store<IVisits>().Change(before, after, "visit-changed");
        run.Append(unit, $"visit/{before.Value.Id}", "notice-delivered", w =>
        {
            w.WriteString("at", ValueText.Of(at));
            w.WriteString("instrument", after.NoticeInstrument);
            if (after.NoticeReceipt is not null)
            {
                w.WriteString("receipt", after.NoticeReceipt);
            }
        });
        return StepResult.Done;
    }
}
