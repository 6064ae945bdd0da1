using System.Text.Json;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Draws;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Activities.Visits;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

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
        new("evidenceSha256", WorkflowType.Text),
        new("substituteLeadDays", WorkflowType.Integer),
        .. RecordFields.Inputs,
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("result", WorkflowType.Text),
        new("finding", WorkflowType.Text),
        new("followUp", WorkflowType.Boolean),
        new("substitute", WorkflowType.Text),
        new("reserve", WorkflowType.Integer),
    ];

    protected override IReadOnlyList<string> Ends => [Normal, Problem, Refused, Impossible];

    // A reserve that stands in is found by computing the draw's record again, which takes longer than a work may.
    protected override async ValueTask<Func<IUnitOfWork, StepResult>> Prepare(StepRun run, CancellationToken cancellation)
    {
        var code = ResultRecording.CodeOf(Codes, run.NeededText("resultCode"));
        var reserve = ResultRecording.IsImpossible(code) && run.Text("evidence") is { } evidence
            ? await ReserveCall.Prepare(
                services, run, run.NeededText("visit"), code.Id, EvidenceAt(run, evidence), EndOf(run), run.Integer("substituteLeadDays") ?? 1, cancellation)
                .ConfigureAwait(false)
            : null;
        return unit => Record(run, unit, reserve);
    }

    private StepResult Record(StepRun run, IUnitOfWork unit, ReserveCall? reserve)
    {
        var before = unit.Visit(run.NeededText("visit"));
        var report = new ResultReport(run.NeededText("resultCode"), EndOf(run), RecordFields.Of(run, before.Value.Record))
        {
            Evidence = run.Text("evidence"),
            Items = ItemsOf(run),
        };
        var recorded = ResultRecording.Record(unit, run, before, report, Codes);

        // First the substitute: with it the task has an open visit again.
        var substitute = reserve?.Keep(run, unit);
        if (ResultRecording.DateTask(unit, run, before.Value.TaskId) is { } ended)
        {
            InspectedTask.Tell(unit, run, before.Value.TaskId, ended);
        }

        return Ended(
            recorded.Impossible ? Impossible : OutcomeOf(recorded.Code),
            Output("result", Result(recorded.Code)),
            Output("finding", recorded.Code.Facts.GetValueOrDefault(ResultFacts.Finding)),
            Output("followUp", recorded.Code.FollowUp),
            Output("substitute", substitute?.Id),
            Output("reserve", substitute?.Reserve));
    }

    private ResultCodes? Codes => services.Jurisdictions.Current.Shared?.ResultCodes;

    private static DateOnly EndOf(StepRun run) => run.Date("endedOn") ?? run.On;

    private static Dictionary<string, string> ItemsOf(StepRun run) => run.Value("items") is { ValueKind: JsonValueKind.Object } map
        ? map.EnumerateObject().ToDictionary(m => m.Name, m => ValueText.Shown(m.Value), StringComparer.Ordinal)
        : [];

    private static Evidence EvidenceAt(StepRun run, string place) =>
        Evidence.At(place.Trim(), run.Text("evidenceSha256") is { } sha256 ? HexText.Bytes(sha256) : null);

    private static string? Result(ResultCode code) => code.Facts.GetValueOrDefault(ResultFacts.Result);

    private static string OutcomeOf(ResultCode code) => Result(code) switch
    {
        ResultFacts.Normal => Normal,
        ResultFacts.Refused => Refused,
        _ => Problem,
    };
}
