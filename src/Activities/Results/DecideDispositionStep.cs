using System.Globalization;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>
/// The competent department decided what follows from the finding. Where nobody gives the decision's number, the host
/// gives the next one of the locality and the year.
/// </summary>
internal sealed class DecideDispositionStep(DomainServices services) : DomainStep
{
    protected override string Name => "DecideDisposition";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("kind", WorkflowType.Text, true),
        new("documentNumber", WorkflowType.Text),
        new("resultCode", WorkflowType.Text),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("number", WorkflowType.Text)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var (before, kind, code) = (run.Recorded(unit), run.NeededText("kind"), run.Text("resultCode"));
        if (code is not null)
        {
            ResultRecording.CodeOf(services.Jurisdictions.Current.Shared?.ResultCodes, code);
            unit.Store<IVisits>().Change(before, before.Value with { ResultCode = code }, "visit-changed");
        }

        var visit = before.Value;
        var number = run.Text("documentNumber") ?? Number(run, unit, visit.TaskId);
        unit.Store<IDossiers>().Append(
            new DispositionDecided(run.IdFor("disposition"), visit.ObjectId, run.On, unit.Now, visit.Id, kind, number) { ResultCode = code });
        run.Append(unit, $"visit/{visit.Id}", "disposition-decided", w =>
        {
            w.WriteString("kind", kind);
            w.WriteString("number", number);
            if (code is not null)
            {
                w.WriteString("resultCode", code);
            }
        });
        return DoneWith(Output("number", number));
    }

    private static string Number(StepRun run, IUnitOfWork unit, string task)
    {
        var number = unit.NextNumber($"document-number/{unit.Task(task).Value.Jurisdiction}/{run.On.Year}/disposition");
        return string.Create(CultureInfo.InvariantCulture, $"{run.On.Year}-{number}");
    }
}
