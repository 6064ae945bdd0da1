using System.Text;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Duties;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary>Duties that came due in the played time, and on which nobody decided for the year that they were due for.</summary>
internal sealed class ForgottenDuties(Jurisdiction jurisdiction, TimeProvider clock)
{
    // Its due day is the same whatever the year that it is asked for.
    private const string Once = "once";

    private readonly Decider decider = new(clock);

    /// <param name="first">First day that was played, inclusive.</param>
    /// <param name="last">Last day that was played, inclusive.</param>
    /// <param name="decided">The duties that were decided on, with their years.</param>
    public IEnumerable<MissedDeadline> Of(DateOnly first, DateOnly last, IReadOnlySet<(string Duty, int? Year)> decided)
    {
        if (!jurisdiction.Decisions.TryGetValue(DutyRules.Decision, out var decision))
        {
            yield break;
        }

        foreach (var duty in jurisdiction.Duties.Where(d => d.Due is not null))
        {
            var once = duty.Recurrence == Once;
            if (decided.Any(d => d.Duty == duty.Id && (once || d.Year is null)))
            {
                continue;
            }

            // What is due in a year is mostly that year's; a report on the year before, or the plan of the next, need not be.
            var years = once ? [first.Year] : Enumerable.Range(first.Year - 1, last.Year - first.Year + 3).Where(y => !decided.Contains((duty.Id, y)));
            foreach (var due in years.Select(y => DueDay(decision, duty.Id, y, last)).OfType<DateOnly>().Where(d => d >= first && d <= last))
            {
                yield return new MissedDeadline(DeadlineKind.Duty, duty.Id, duty.Label.Zh, null, null, null, due, null, [.. duty.Clauses.Select(c => c.Text)]);
            }
        }
    }

    private DateOnly? DueDay(JurisdictionDecision decision, string duty, int year, DateOnly asOf)
    {
        var facts = Encoding.UTF8.GetBytes($$"""{"duty":"{{duty}}","year":{{year}},"completedOn":null,"asOf":"{{asOf:yyyy-MM-dd}}"}""");
        return decider.TryAnswer(jurisdiction, decision, facts, default, out var outcome, out _) && outcome.Deadline is { } deadline ? ValueText.Date(deadline.Due) : null;
    }
}
