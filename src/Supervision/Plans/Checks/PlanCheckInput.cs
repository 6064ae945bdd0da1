using PolicyEngine.Supervision.ItemLists;

namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>What a plan is checked against, beside the rules.</summary>
/// <param name="Items">The item list of the unit.</param>
/// <param name="OtherPlans">Other plans of the same year: the unit's own, other departments', other levels'.</param>
/// <param name="PreviousYear">The unit's plan of the year before; null where there is none.</param>
/// <param name="Populations">How many inspectable objects each supervision library holds; empty in a locality without libraries.</param>
/// <param name="AsOf">The day of the check.</param>
public sealed record PlanCheckInput(
    Plan Plan,
    ItemList Items,
    IReadOnlyList<Plan> OtherPlans,
    Plan? PreviousYear,
    IReadOnlyDictionary<string, int> Populations,
    DateOnly AsOf)
{
    /// <summary>The items of a task that stand on the list.</summary>
    public IEnumerable<InspectionItem> ItemsOf(PlannedTask task) => task.Items.Select(Items.Find).OfType<InspectionItem>();

    /// <summary>This plan and the others of the year.</summary>
    public IEnumerable<Plan> AllPlans => OtherPlans.Prepend(Plan);
}
