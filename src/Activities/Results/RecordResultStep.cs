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
        var code = CodeOf(services, run.NeededText("resultCode"));
        var reserve = IsImpossible(code) && run.Text("evidence") is { } evidence
            ? await ReserveCall.Prepare(
                services, run, run.NeededText("visit"), code.Id, EvidenceAt(run, evidence), run.Date("endedOn") ?? run.On, run.Integer("substituteLeadDays") ?? 1, cancellation)
                .ConfigureAwait(false)
            : null;
        return unit => Record(run, unit, reserve);
    }

    private StepResult Record(StepRun run, IUnitOfWork unit, ReserveCall? reserve)
    {
        var before = unit.Visit(run.NeededText("visit"));
        var code = CodeOf(services, run.NeededText("resultCode"));
        if (before.Value.ResultCode is { } recorded)
        {
            throw new ActivityFault("PE1461", StepMessages.RecordedAlready(before.Value.Id, recorded), false);
        }

        var endedOn = run.Date("endedOn") ?? run.On;
        var impossible = IsImpossible(code);
        var ended = impossible
            ? before.Value.FindImpossible(endedOn, code.Id, run.Text("evidence") ?? "")
            : before.Value.End(endedOn);
        var after = ended with { ResultCode = code.Id, Record = RecordFields.Of(run, before.Value.Record) };
        unit.Store<IVisits>().Change(before, after, "visit-changed");
        Tell(run, unit, after, code, endedOn);
        StatusFound.Enter(unit, unit.Task(after.TaskId).Value.Jurisdiction, after.ObjectId, code);

        // First the substitute: with it the task has an open visit again.
        var substitute = reserve?.Keep(run, unit);
        TellTask(run, unit, after.TaskId);
        return Ended(
            impossible ? Impossible : OutcomeOf(code),
            Output("result", Result(code)),
            Output("finding", code.Facts.GetValueOrDefault(ResultFacts.Finding)),
            Output("followUp", code.FollowUp),
            Output("substitute", substitute?.Id),
            Output("reserve", substitute?.Reserve));
    }

    /// <summary>The code of that id.</summary>
    /// <exception cref="ActivityFault">There is none.</exception>
    public static ResultCode CodeOf(DomainServices services, string id)
    {
        var codes = services.Jurisdictions.Current.Shared?.ResultCodes;
        return codes?.List.Find(id)
            ?? throw new ActivityFault("PE1460", StepMessages.UnknownResult(id, codes?.List.Words.Select(c => c.Id) ?? []));
    }

    private static bool IsImpossible(ResultCode code) => !code.Inspected && Result(code) != ResultFacts.Refused;

    private static Evidence EvidenceAt(StepRun run, string place) =>
        Evidence.At(place.Trim(), run.Text("evidenceSha256") is { } sha256 ? HexText.Bytes(sha256) : null);

    private static string? Result(ResultCode code) => code.Facts.GetValueOrDefault(ResultFacts.Result);

    private static string OutcomeOf(ResultCode code) => Result(code) switch
    {
        ResultFacts.Normal => Normal,
        ResultFacts.Refused => Refused,
        _ => Problem,
    };

    private static void Tell(StepRun run, IUnitOfWork unit, Visit visit, ResultCode code, DateOnly endedOn)
    {
        var items = run.Value("items") is { ValueKind: JsonValueKind.Object } map
            ? map.EnumerateObject().ToDictionary(m => m.Name, m => ValueText.Shown(m.Value), StringComparer.Ordinal)
            : [];
        var dossiers = unit.Store<IDossiers>();
        dossiers.Append(new VisitEnded(run.IdFor("ended"), visit.ObjectId, endedOn, unit.Now, visit.Id));
        dossiers.Append(new ResultRecorded(run.IdFor("recorded"), visit.ObjectId, run.On, unit.Now, visit.Id, code.Id) { Items = items });
        run.Append(unit, $"visit/{visit.Id}", visit.Impossible is null ? "result-recorded" : "inspection-impossible", w =>
        {
            w.WriteString("resultCode", code.Id);
            w.WriteString("endedOn", ValueText.Of(endedOn));
            if (visit.Evidence is not null)
            {
                w.WriteString("evidence", visit.Evidence);
            }
        });
    }

    /// <summary>The task's row is held first: of two visits that end at once, one sees that none is open.</summary>
    private static void TellTask(StepRun run, IUnitOfWork unit, string id)
    {
        if (unit.Store<ITasks>().Lock(id) is not { } task || task.Value.InspectedOn is not null || unit.Store<IVisits>().AnyOpen(id))
        {
            return;
        }

        var ended = unit.Store<IVisits>().Count(id).LastEndedOn!.Value;
        unit.Store<ITasks>().Change(task, task.Value with { InspectedOn = ended }, "task-changed");
        run.Append(unit, $"task/{id}", RunVisitsStep.Inspected, w => w.WriteString("endedOn", ValueText.Of(ended)), ended);
        unit.Store<IInboxStore>().Add(new InboxEvent(
            run.IdFor(RunVisitsStep.Inspected), WaitKind.Event, RunVisitsStep.Inspected, RunVisitsStep.CorrelationOf(id), null,
            RunVisitsStep.EventOf(id, ended), unit.Now, null, unit.Actor.Id));
    }
}
