using PolicyEngine.Activities.Steps;
using PolicyEngine.Calendars;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;
using Visit = PolicyEngine.Supervision.Visits.Visit;

namespace PolicyEngine.Activities.Visits;

/// <summary>Reads a visit for branching and dates.</summary>
internal sealed class ReadVisitStep(DomainServices services) : ReadingStep(services.Transactions)
{
    private readonly DomainServices services = services;

    protected override string Name => "ReadVisit";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("visit", WorkflowType.Text, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("object", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("inspectors", WorkflowType.ListOf(WorkflowType.Text)),
        new("plannedOn", WorkflowType.Date),
        new("plannedAt", WorkflowType.Instant),
        new("result", WorkflowType.Text),
        new("resultCode", WorkflowType.Text),
        new("finding", WorkflowType.Text),
        new("followUp", WorkflowType.Boolean),
        new("refused", WorkflowType.Boolean),
        new("impossible", WorkflowType.Boolean),
        new("substituteFor", WorkflowType.Text),
        new("reserve", WorkflowType.Integer),
        new("disposition", WorkflowType.Boolean),
        new("library", WorkflowType.Text),
        new("riskClass", WorkflowType.Text),
        new("item", WorkflowType.Text),
        new("items", WorkflowType.ListOf(WorkflowType.Text)),
        new("ended", WorkflowType.Date),
        new("taskEnded", WorkflowType.Date),
        new("enteredOn", WorkflowType.Date),
        new("publishedOn", WorkflowType.Date),
    ];

    protected override StepResult Read(StepRun run, IStores stores)
    {
        var visit = stores.Visit(run.NeededText("visit")).Value;
        var task = stores.Task(visit.TaskId).Value;
        var entry = stores.Store<IObjectRegister>().Find(task.Jurisdiction, visit.ObjectId);
        var codes = services.Jurisdictions.Current.Shared?.ResultCodes;
        var known = codes is null ? null : InDossier(stores, visit, codes);
        var code = visit.ResultCode is null ? null : known?.Result ?? codes?.List.Find(visit.ResultCode);
        var result = code?.Facts.GetValueOrDefault(ResultFacts.Result);
        return DoneWith(
            Output("object", visit.ObjectId),
            Output("task", task.Id),
            Output("inspectors", visit.Inspectors),
            Output("plannedOn", visit.PlannedOn),
            new("plannedAt", visit.PlannedOn is { } day ? JsonValue.Of(BeijingTime.StartOf(day)) : JsonValue.Null),
            Output("result", result),
            Output("resultCode", code?.Id),
            Output("finding", code?.Facts.GetValueOrDefault(ResultFacts.Finding)),
            Output("followUp", code?.FollowUp == true),
            Output("refused", result == ResultFacts.Refused),
            Output("impossible", visit.Impossible is not null),
            Output("substituteFor", visit.SubstituteFor),
            Output("reserve", visit.Reserve),
            Output("disposition", known?.Dispositions.Count > 0),
            Output("library", entry?.Library),
            Output("riskClass", entry?.RiskClass),
            Output("item", task.Items.Count == 0 ? null : task.Items[0]),
            Output("items", task.Items),
            Output("ended", visit.EndedOn),
            Output("taskEnded", task.InspectedOn),
            Output("enteredOn", known?.EnteredOn),
            Output("publishedOn", known?.PublishedOn));
    }

    private static DossierVisit? InDossier(IStores stores, Visit visit, ResultCodes codes) =>
        EntityDossier.Of(visit.ObjectId, stores.Store<IDossiers>().Of(visit.ObjectId), codes).Visits.FirstOrDefault(v => v.VisitId == visit.Id);
}
