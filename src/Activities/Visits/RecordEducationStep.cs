using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>Legal education was given before the inspection.</summary>
internal sealed class RecordEducationStep : DomainStep
{
    protected override string Name => "RecordEducation";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("contentIncludes", WorkflowType.ListOf(WorkflowType.Text)),
    ];
}
