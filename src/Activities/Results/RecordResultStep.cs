using System.Text.Json;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Activities.Visits;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>
/// The inspection ended, made or found impossible, with one result code. What ends the last open visit of a task says so
/// to all who wait for that, in the same transaction.
/// </summary>
internal sealed class RecordResultStep(DomainServices services) : DomainStep
{
    private const string Normal = "Normal";
    private const string Problem = "Problem";
    private const string Refused = "Refused";
    private const string Impossible = "Impossible";

    protected override string Name => "RecordResult";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("resultCode", WorkflowType.Text, true),
        new("endedOn", WorkflowType.Date),
        new("items", WorkflowType.Map),
        new("evidence", WorkflowType.Text),
        .. RecordFields.Inputs,
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
        [new("result", WorkflowType.Text), new("finding", WorkflowType.Text), new("followUp", WorkflowType.Boolean)];

    protected override IReadOnlyList<string> Ends => [Normal, Problem, Refused, Impossible];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.Visit(run.NeededText("visit"));
        var report = new ResultReport(run.NeededText("resultCode"), run.Date("endedOn") ?? run.On, RecordFields.Of(run, before.Value.Record))
        {
            Evidence = run.Text("evidence"),
            Items = ItemsOf(run),
        };
        var recorded = ResultRecording.Record(unit, run, before, report, services.Jurisdictions.Current.Shared?.ResultCodes);
        if (recorded.TaskInspectedOn is { } ended)
        {
            InspectedTask.Tell(unit, run, before.Value.TaskId, ended);
        }

        return Ended(
            recorded.Impossible ? Impossible : OutcomeOf(recorded.Code),
            Output("result", Result(recorded.Code)),
            Output("finding", recorded.Code.Facts.GetValueOrDefault(ResultFacts.Finding)),
            Output("followUp", recorded.Code.FollowUp));
    }

    private static Dictionary<string, string> ItemsOf(StepRun run) => run.Value("items") is { ValueKind: JsonValueKind.Object } map
        ? map.EnumerateObject().ToDictionary(m => m.Name, m => ValueText.Shown(m.Value), StringComparer.Ordinal)
        : [];

    private static string? Result(ResultCode code) => code.Facts.GetValueOrDefault(ResultFacts.Result);

    private static string OutcomeOf(ResultCode code) => Result(code) switch
    {
        ResultFacts.Normal => Normal,
        ResultFacts.Refused => Refused,
        _ => Problem,
    };
}
