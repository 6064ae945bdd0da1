using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.ItemLists;

namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>Whether each share that is to be drawn lies in its bounds, those drawn before in the year included.</summary>
internal sealed class RatioCheck : IPlanCheck
{
    /// <summary>Stands for the population where shares are added up: a share of four decimals is a whole number of it.</summary>
    private const int AnyPopulation = 1_000_000;

    private static readonly string[] Good = ["allowed"];

    public IEnumerable<PlanRemark> Check(PlanCheckInput input, PlanQuestions questions)
    {
        for (var i = 0; i < input.Plan.Tasks.Count; i++)
        {
            var task = input.Plan.Tasks[i];
            var earlier = input.OtherPlans.Where(p => p.Unit == input.Plan.Unit).SelectMany(p => p.Tasks).Concat(input.Plan.Tasks.Take(i)).ToList();
            foreach (var sample in task.Samples)
            {
                foreach (var item in input.ItemsOf(task).DistinctBy(t => (t.ItemClass, t.SpecialKeyField, t.MarkedOnPlatform, t.LocationClass)))
                {
                    if (Ask(input, questions, task, sample, item, earlier) is { } remark)
                    {
                        yield return remark;
                    }
                }
            }
        }
    }

    private static PlanRemark? Ask(
        PlanCheckInput input, PlanQuestions questions, PlannedTask task, PlannedSample sample, InspectionItem item, IReadOnlyList<PlannedTask> earlier)
    {
        var before = SharesBefore(sample, task, item, earlier) + (sample.Share ?? 0) * (task.TimesPerYear - 1);
        var previous = YearBefore.Of(input.PreviousYear, [item.Id], sample);
        var facts = new FactSheet()
            .Set("itemClass", item.LocationClass is null ? item.ItemClass : null)
            .Set("locationClass", item.LocationClass)
            .Set("library", sample.Library)
            .Set("creditRiskClass", sample.RiskClass)
            .Set("specialKeyField", item.SpecialKeyField ? true : null)
            .Set("markedOnPlatform", item.MarkedOnPlatform)
            .Set("frequencyPerYear", task.TimesPerYear)
            .Set("scopeExpanded", task.ScopeExpanded)
            .Set("justification", task.Justification)
            .Set("previousRatioPercent", previous.RatioPercent)
            .Set("previousFrequencyPerYear", previous.TimesPerYear);
        SetShare(facts, sample, before);
        var library = questions.LabelOf("sampling-ratio", "library", sample.Library);
        return questions.Ask("sampling-ratio", facts, input.AsOf, Good, "PE0830", v => SupervisionMessages.Ratio(task.Name, library, sample.Share, before, v), task.Id, item.Id);
    }

    private static void SetShare(FactSheet facts, PlannedSample sample, decimal before)
    {
        if (sample.Count is { } count)
        {
            facts.Set("sampled", count).Set("population", sample.Population);
            if (before > 0 && sample.Population is { } known)
            {
                facts.Set("alreadySampledThisYear", Math.Ceiling(before * known / 100));
            }

            return;
        }

        if (before == 0 || sample.RatioPercent is not { } ratio)
        {
            facts.Set("ratioPercent", sample.RatioPercent).Set("population", sample.Population);
            return;
        }

        // With something drawn before, the share of the year counts, and that is asked in numbers.
        facts.Set("population", AnyPopulation)
            .Set("sampled", Math.Ceiling(ratio * AnyPopulation / 100))
            .Set("alreadySampledThisYear", Math.Ceiling(before * AnyPopulation / 100));
    }

    /// <summary>The shares, in percent, that tasks before this one draw from the same group in the year.</summary>
    private static decimal SharesBefore(PlannedSample sample, PlannedTask task, InspectionItem item, IReadOnlyList<PlannedTask> earlier) =>
        earlier.Where(t => t.Id != task.Id && (sample.Library is not null || t.Items.Contains(item.Id)))
            .Sum(t => t.Samples.Where(s => s.Library == sample.Library && s.Overlaps(sample)).Sum(s => s.Share ?? 0) * t.TimesPerYear);
}
