using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Tasks;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>
/// What number of objects a planned share means, and which numbers the rules allow. The rules are asked number by number:
/// whatever way a document words its bounds, its own answers bound the draw. Lawful numbers are taken to lie together.
/// </summary>
/// <param name="planBefore">The unit's plan of the year before, which the rules may hold an increase against; null where none is known.</param>
internal sealed class QuotaQuestion(Questioner questioner, InspectionTask task, IReadOnlyList<InspectionItem> items, Plan? planBefore, DateOnly on)
{
    private const string Decision = "sampling-ratio";
    private const string Refusal = "not-allowed";
    private const int Probes = 100;

    private readonly SortedSet<string> clauses = new(StringComparer.Ordinal);

    /// <param name="before">Objects of the group that tasks of the unit have drawn in the year.</param>
    /// <returns>The quota, which holds no lawful number where the rules allow none, and the clauses that it rests on.</returns>
    public (Quota Quota, IReadOnlyList<string> Clauses) Of(PlannedSample sample, int population, int before)
    {
        clauses.Clear();
        if (population == 0)
        {
            return (AsPlanned(sample, QuotaRounding.Up), []);
        }

        var share = (sample.RatioPercent ?? 0) * population / 100;
        var (down, up) = sample.Count is { } count ? (count, count) : ((int)decimal.Floor(share), (int)decimal.Ceiling(share));
        bool Lawful(int number) => number >= 1 && number <= population && IsLawful(sample, number, population, before);
        if (FirstLawful(down, up, population, Lawful) is not { } lawful)
        {
            // Bounds that cross: freezing finds that no number lies between them, and says so.
            return (AsPlanned(sample, QuotaRounding.Up) with { AtLeastCount = population, AtMostCount = 0 }, [.. clauses]);
        }

        var (least, most) = (Edge(lawful, 1, Lawful), Edge(lawful, population, Lawful));
        var capped = most < population;

        // The number above carries out the whole share; the one below only where the rules bar that.
        var rounding = down == up || !Lawful(up) ? QuotaRounding.Down : QuotaRounding.Up;
        var quota = AsPlanned(sample, rounding) with { AtLeastCount = least > 1 ? least : null, AtMostCount = capped ? most : null };
        return (quota, [.. clauses]);
    }

    private static Quota AsPlanned(PlannedSample sample, QuotaRounding rounding) =>
        sample.Count is { } count ? Quota.Of(count) : new Quota(sample.RatioPercent, null, rounding);

    private static int? FirstLawful(int down, int up, int population, Func<int, bool> lawful)
    {
        foreach (var number in new[] { up, down, 1, population }.Concat(Enumerable.Range(1, Probes).Select(p => (int)((long)population * p / Probes))).Distinct())
        {
            if (lawful(number))
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>The lawful number nearest to the limit, going from one that is lawful.</summary>
    private static int Edge(int from, int limit, Func<int, bool> lawful)
    {
        if (lawful(limit))
        {
            return limit;
        }

        var (good, bad) = (from, limit);
        while (Math.Abs(good - bad) > 1)
        {
            var middle = good + (bad - good) / 2;
            (good, bad) = lawful(middle) ? (middle, bad) : (good, middle);
        }

        return good;
    }

    private bool IsLawful(PlannedSample sample, int sampled, int population, int before)
    {
        var kinds = items.Count == 0
            ? [null]
            : items.DistinctBy(i => (i.ItemClass, i.SpecialKeyField, i.MarkedOnPlatform, i.LocationClass, Before(i, sample))).Cast<InspectionItem?>().ToList();
        var lawful = true;
        foreach (var item in kinds)
        {
            if (Ask(sample, item, sampled, population, before) is not { } outcome || outcome.Verdict == Verdicts.NotRegulated)
            {
                continue;
            }

            clauses.UnionWith(outcome.Clauses);
            lawful &= outcome.Verdict is not (Refusal or Verdicts.Conflict);
        }

        return lawful;
    }

    // An item that is on no list is still one of the task. How often it was inspected is the plan's question: no number of
    // objects answers it.
    private decimal? Before(InspectionItem? item, PlannedSample sample) => YearBefore.Of(planBefore, item is null ? task.Items : [item.Id], sample).RatioPercent;

    private Outcome? Ask(PlannedSample sample, InspectionItem? item, int sampled, int population, int before)
    {
        var facts = new FactSheet()
            .Set("itemClass", item is null || item.LocationClass is not null ? null : item.ItemClass)
            .Set("locationClass", item?.LocationClass)
            .Set("library", sample.Library)
            .Set("creditRiskClass", sample.RiskClass)
            .Set("specialKeyField", item?.SpecialKeyField == true ? true : null)
            .Set("markedOnPlatform", item?.MarkedOnPlatform)
            .Set("frequencyPerYear", task.TimesPerYear)
            .Set("previousRatioPercent", Before(item, sample))
            .Set("scopeExpanded", task.ScopeExpanded)
            .Set("justification", task.Justification)
            .Set("sampled", sampled)
            .Set("population", population);
        if (before > 0)
        {
            facts.Set("alreadySampledThisYear", before);
        }

        return questioner.Ask(Decision, facts, on, out _);
    }
}
