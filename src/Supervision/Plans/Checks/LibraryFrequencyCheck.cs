using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>Whether every object of a library is certain of as many inspections in the year as its library asks for.</summary>
internal sealed class LibraryFrequencyCheck : IPlanCheck
{
    private static readonly string[] Good = ["met"];

    public IEnumerable<PlanRemark> Check(PlanCheckInput input, PlanQuestions questions)
    {
        var yearEnd = new DateOnly(input.Plan.Year, 12, 31);
        foreach (var (library, population) in input.Populations.Where(p => p.Value > 0).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            // Certain is only what covers the whole library; a draw leaves some out.
            var times = input.AllPlans.SelectMany(p => p.Tasks)
                .Where(t => t.Samples.Any(s => s.Library == library && s.RiskClass is null && (s.IsWhole || s.Count >= population)))
                .Sum(t => t.TimesPerYear);
            var facts = new FactSheet().Set("library", library).Set("year", input.Plan.Year).Set("inspectionsInYear", times).Set("asOf", yearEnd);
            if (questions.Ask("inspection-frequency", facts, yearEnd, Good, "PE0832", v => SupervisionMessages.LibraryFrequency(questions.LabelOf("inspection-frequency", "library", library)!, times, v)) is { } remark)
            {
                yield return remark;
            }
        }
    }
}
