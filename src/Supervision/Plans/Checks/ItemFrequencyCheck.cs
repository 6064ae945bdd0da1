using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.ItemLists;

namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>Whether every item of the list is planned, and often enough.</summary>
internal sealed class ItemFrequencyCheck : IPlanCheck
{
    private static readonly string[] Good = ["met"];

    public IEnumerable<PlanRemark> Check(PlanCheckInput input, PlanQuestions questions)
    {
        var planned = input.AllPlans.SelectMany(p => p.Tasks)
            .SelectMany(t => t.Items.Distinct().Select(i => (Item: i, t.TimesPerYear)))
            .GroupBy(p => p.Item, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.TimesPerYear), StringComparer.Ordinal);

        // As the plan stands, this is what the year will have had on its last day.
        var yearEnd = new DateOnly(input.Plan.Year, 12, 31);
        foreach (var item in input.Items.Items.Where(i => !i.SpecialKeyField))
        {
            var times = planned.GetValueOrDefault(item.Id);
            if (Ask(input, questions, item, times, yearEnd) is { } remark)
            {
                yield return remark;
            }
        }
    }

    private static PlanRemark? Ask(PlanCheckInput input, PlanQuestions questions, InspectionItem item, int times, DateOnly yearEnd)
    {
        var facts = new FactSheet()
            .Set("itemClass", item.ItemClass)
            .Set("year", input.Plan.Year)
            .Set("inspectionsInYear", times)
            .Set("asOf", yearEnd);
        return times == 0
            ? questions.Ask("inspection-frequency", facts, yearEnd, Good, "PE0833", v => SupervisionMessages.ItemWithoutPlan(item.Name, v), itemId: item.Id)
            : questions.Ask("inspection-frequency", facts, yearEnd, Good, "PE0832", v => SupervisionMessages.ItemFrequency(item.Name, times, v), itemId: item.Id);
    }
}
