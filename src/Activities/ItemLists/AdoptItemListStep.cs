using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.ItemLists;

/// <summary>AdoptItemList</summary>
internal sealed class AdoptItemListStep : DomainStep
{
    protected override string Name => "AdoptItemList";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("jurisdiction", WorkflowType.Text),
        new("list", WorkflowType.Any, true),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("itemList", WorkflowType.Text),
    ];
}
