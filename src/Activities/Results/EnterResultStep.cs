using System.Text.Json;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The result was entered on the statutory platform (录入).</summary>
internal sealed class EnterResultStep : ResultActStep
{
    protected override string Name => "EnterResult";

    protected override IReadOnlyList<InputDescriptor> Takes => [VisitInput, new("platform", WorkflowType.Text, true)];

    protected override string EntryType => "result-entered";

    protected override VisitEvent VisitEvent(StepRun run, Visit visit, DateTimeOffset now) =>
        new ResultEntered(run.IdFor("entered"), visit.ObjectId, run.On, now, visit.Id, run.NeededText("platform"));

    protected override void WriteEntry(StepRun run, Utf8JsonWriter writer) => writer.WriteString("platform", run.NeededText("platform"));
}
