using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Libraries;

/// <summary>An object goes to another supervision library, or out of the libraries.</summary>
internal sealed class ChangeLibraryStep : DomainStep
{
    protected override string Name => "ChangeLibrary";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("jurisdiction", WorkflowType.Text),
        new("object", WorkflowType.Text),
        new("visit", WorkflowType.Text),
        new("library", WorkflowType.Text),
        new("reason", WorkflowType.Text, true),
    ];
}
