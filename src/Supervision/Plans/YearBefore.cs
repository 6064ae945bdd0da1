namespace PolicyEngine.Supervision.Plans;

/// <summary>What a unit's plan of the year before drew for an item from a group of objects: an increase is held against it.</summary>
/// <param name="RatioPercent">The share of the whole year, at most 100; null where the plan drew nothing such, or no share is known.</param>
/// <param name="TimesPerYear">How often the item was inspected; null where it was not.</param>
public sealed record YearBefore(decimal? RatioPercent, int? TimesPerYear)
{
    public static readonly YearBefore Unknown = new(null, null);

    /// <summary>The unit's plan of that kind of the year before; null where there is none.</summary>
    public static Plan? PlanOf(IPlans plans, Plan plan) =>
        plans.Of(plan.Jurisdiction, plan.Year - 1).Select(p => p.Value).LastOrDefault(p => p.Unit.Id == plan.Unit.Id && p.Kind == plan.Kind);

    /// <param name="before">The plan of the year before; null where none is known.</param>
    /// <param name="items">Any of them.</param>
    /// <param name="sample">The group; of several that have objects in common with it, the one with the greatest share counts.</param>
    public static YearBefore Of(Plan? before, IReadOnlyCollection<string> items, PlannedSample sample)
    {
        var tasks = before?.Tasks.Where(t => t.Items.Intersect(items).Any()).ToList() ?? [];
        if (tasks.Count == 0)
        {
            return Unknown;
        }

        var shares = tasks
            .SelectMany(t => t.Samples.Where(sample.Overlaps).Select(s => (Group: (s.Library, s.RiskClass), Share: s.Share * t.TimesPerYear)))
            .GroupBy(s => s.Group, s => s.Share)
            .Select(g => g.Any(s => s is null) ? null : g.Sum());
        var greatest = shares.Max();
        return new YearBefore(greatest is null ? null : Math.Min(greatest.Value, 100), tasks.Sum(t => t.TimesPerYear));
    }
}
