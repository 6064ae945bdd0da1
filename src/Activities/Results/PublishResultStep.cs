using System.Text.Json;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The result was made public (公示).</summary>
internal sealed class PublishResultStep : ResultActStep
{
    protected override string Name => "PublishResult";

    protected override IReadOnlyList<InputDescriptor> Takes => [VisitInput, new("channels", WorkflowType.ListOf(WorkflowType.Text), true)];

    protected override string EntryType => "result-published";

    protected override VisitEvent VisitEvent(StepRun run, Visit visit, DateTimeOffset now) =>
        new ResultPublished(run.IdFor("published"), visit.ObjectId, run.On, now, visit.Id, run.Texts("channels"));

    protected override void WriteEntry(StepRun run, Utf8JsonWriter writer) => writer.WriteTexts("channels", run.Texts("channels"));
}
