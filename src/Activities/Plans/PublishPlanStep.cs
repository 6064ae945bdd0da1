using System.Text.Json;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>Records that a plan was made public. From then on it is adjusted by another plan, never changed.</summary>
internal sealed class PublishPlanStep : PlanActStep
{
    protected override string Name => "PublishPlan";

    protected override IReadOnlyList<InputDescriptor> Takes => [PlanInput, new("channels", WorkflowType.ListOf(WorkflowType.Text))];

    protected override string EntryType => "plan-published";

    protected override Plan Changed(Plan plan, DateOnly on) => plan.Publish(on);

    protected override void WriteEntry(StepRun run, Plan plan, Utf8JsonWriter writer) => writer.WriteTexts("channels", run.Texts("channels"));
}
