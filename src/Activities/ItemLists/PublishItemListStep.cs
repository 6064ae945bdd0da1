using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.ItemLists;

/// <summary>PublishItemList</summary>
internal sealed class PublishItemListStep : DomainStep
{
    protected override string Name => "PublishItemList";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("itemList", WorkflowType.Text, true),
    ];
}
