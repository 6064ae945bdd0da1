using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Draws;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Draws.Recording;
using PolicyEngine.Supervision.Draws.Verification;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;
using Visit = PolicyEngine.Supervision.Visits.Visit;

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
        var (visit, draw, file) = await services.Transactions.Read(
            stores =>
            {
                var found = stores.Visit(run.NeededText("visit")).Value;
                var kept = stores.Store<IDraws>().OfTask(found.TaskId);
                return (found, kept, kept?.Value.Kind == DrawKind.Drawn ? KeptRecord.File(stores, kept.Value) : null);
            },
            cancellation).ConfigureAwait(false);
        if (draw is null || file is null || visit.Order is not { } order)
        {
            return unit => Named(run, unit, visit.Id);
        }

        var (inspector, by) = (run.NeededText("inspector"), run.Text("by"));
        var record = DrawVerifier.Verify(file, draw.Value.Announcement?.Hash).Record
            ?? throw new ActivityFault("PE1454", StepMessages.FrozenListsChanged(draw.Value.Id), false);
        var number = Enumerable.Range(1, record.Frozen.Basis.Inspectors.Count).FirstOrDefault(n => record.Frozen.InspectorId(n) == inspector);
        var after = record.ReplaceInspector(number, [order], false, new EntryCause(run.Now, run.On, run.NeededText("reason"), run.Text("statement") ?? run.NeededText("reason")));

        var stepsIn = record.Frozen.InspectorId(((InspectorReplaced)after.Entries[^1]).Replacements[0].Inspector);
        if (by is not null && by != stepsIn)
        {
            throw new ActivityFault("PE1457", StepMessages.NotByChoice(visit.Id, inspector, by));
        }

        var packed = PackedContent.Of(after.WriteAudit);
        await ContentStaging.Stage(services.Transactions, draw.Value.Id, packed, cancellation).ConfigureAwait(false);
        return unit =>
        {
            unit.Store<IDraws>().Change(draw, draw.Value with { Record = packed.Kept }, KeptRecord.Changed);
            return Replace(run, unit, visit.Id, inspector, stepsIn);
        };
    }

    private static StepResult Named(StepRun run, IUnitOfWork unit, string visit)
    {
        var inspector = run.NeededText("inspector");
        var by = run.Text("by") ?? throw new ActivityFault("PE1457", StepMessages.NobodyNamed(visit, inspector));
        var register = unit.Task(unit.Visit(visit).Value.TaskId).Value.Jurisdiction;
        return unit.Store<IInspectorRegister>().Find(register, by) is null
            ? throw new ActivityFault("PE1456", StepMessages.NotInRegister("inspector", by, register))
            : Replace(run, unit, visit, inspector, by);
    }

    private static StepResult Replace(StepRun run, IUnitOfWork unit, string visit, string inspector, string by)
    {
        var before = unit.Visit(visit);
        unit.Store<IVisits>().Change(before, before.Value.Replace(inspector, by), "visit-changed");
        run.Append(unit, $"visit/{visit}", "inspector-replaced", w =>
        {
            w.WriteString("inspector", inspector);
            w.WriteString("by", by);
            w.WriteString("reason", run.NeededText("reason"));
        });
        return DoneWith(Output("stepsIn", by));
    }
}
