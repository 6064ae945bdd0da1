using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.ItemLists;

/// <summary>Records that an item list was made public.</summary>
internal sealed class PublishItemListStep : DomainStep
{
    protected override string Name => "PublishItemList";

    protected override IReadOnlyList<InputDescriptor> Takes =>
        [new("itemList", WorkflowType.Text, true), new("channels", WorkflowType.ListOf(WorkflowType.Text))];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.ItemList(run.NeededText("itemList"));
        unit.Store<IItemLists>().Change(before, before.Value with { PublishedOn = run.On }, "item-list-changed");
        run.Append(unit, $"item-list/{before.Value.Id}", "item-list-published", w => w.WriteTexts("channels", run.Texts("channels")));
        return StepResult.Done;
    }
}
