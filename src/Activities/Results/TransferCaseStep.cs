using System.Text.Json;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The case was handed over to another organ (移送).</summary>
internal sealed class TransferCaseStep : ResultActStep
{
    protected override string Name => "TransferCase";

    protected override IReadOnlyList<InputDescriptor> Takes => [VisitInput, new("organ", WorkflowType.Text, true)];

    protected override string EntryType => "case-transferred";

    protected override VisitEvent VisitEvent(StepRun run, Visit visit, DateTimeOffset now) =>
        new CaseTransferred(run.IdFor("transferred"), visit.ObjectId, run.On, now, visit.Id, run.NeededText("organ"));

    protected override void WriteEntry(StepRun run, Utf8JsonWriter writer) => writer.WriteString("organ", run.NeededText("organ"));
}
