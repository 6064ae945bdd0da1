using System.Globalization;
using PolicyEngine.Activities.Decisions;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Cases;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.ItemLists;

/// <summary>Stores a version of a unit's item list, in force from its first day.</summary>
internal sealed class AdoptItemListStep : DomainStep
{
    protected override string Name => "AdoptItemList";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("jurisdiction", WorkflowType.Text), new("list", WorkflowType.Any, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("itemList", WorkflowType.Text)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var content = run.NeededRecord<ItemListContent>("list");
        var jurisdiction = CaseDecision.LocalityOf(run, unit, new CaseSubject());
        var owner = content.UnitId ?? throw Unusable(run, StepMessages.WithoutUnit);
        var items = content.Items is { Count: > 0 } some ? some : throw Unusable(run, StepMessages.WithoutItems);
        if (items.FirstOrDefault(i => string.IsNullOrWhiteSpace(i.Id) || string.IsNullOrWhiteSpace(i.Name)) is not null)
        {
            throw Unusable(run, StepMessages.ItemWithoutName);
        }

        if (items.GroupBy(i => i.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw Unusable(run, StepMessages.Twice(twice.Key));
        }

        var from = content.From ?? run.On;
        var list = new ItemList(content.Id ?? NewId(unit, jurisdiction, owner, from), jurisdiction, owner, from, items);
        unit.Store<IItemLists>().Add(list);
        run.Append(unit, $"item-list/{list.Id}", "item-list-adopted", w =>
        {
            w.WriteString("unit", owner);
            w.WriteNumber("items", items.Count);
        });
        return DoneWith(Output("itemList", list.Id));
    }

    private static string NewId(IUnitOfWork unit, string jurisdiction, string owner, DateOnly from)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"{jurisdiction}-{owner}-{from:yyyy-MM-dd}");
        var id = first;
        for (var i = 2; unit.Store<IItemLists>().Find(id) is not null; i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{first}-{i}");
        }

        return id;
    }

    private static ActivityFault Unusable(StepRun run, string reason) =>
        new("PE1405", StepMessages.WrongRecord("list", run.ActivityType, reason), false);
}
