using PolicyEngine.Rules.Explanation;
using PolicyEngine.Supervision.Clauses;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.ProfileTests;

/// <summary>Asks a locality its own test cases and compares.</summary>
public static class ProfileTestRun
{
    public static TestReport Of(Jurisdiction jurisdiction, TimeProvider clock)
    {
        var decider = new Decider(clock);
        var results =
            (from file in jurisdiction.Tests
             from test in file.Cases
             select Run(jurisdiction, file.Decision, test, decider)).ToList();
        var rules = CoverRules(jurisdiction, results);
        var covered = rules.Where(r => r.IsWhole).SelectMany(r => r.Clauses).ToHashSet(StringComparer.Ordinal);
        var ruled = rules.SelectMany(r => r.Clauses).ToHashSet(StringComparer.Ordinal);
        return new TestReport(
            jurisdiction.Id, results, rules,
            [.. jurisdiction.Clauses.Clauses.Where(c => c.Kind == ClauseKind.Computable && ruled.Contains(c.Id) && !covered.Contains(c.Id))]);
    }

    private static TestResult Run(Jurisdiction jurisdiction, string decision, TestCase test, Decider decider)
    {
        var terms = new QuestionTerms(test.Regular, test.AsOf, Trace: true);
        return decider.TryAnswer(jurisdiction, jurisdiction.Decisions[decision], test.Facts, terms, out var outcome, out var error)
            ? new TestResult(decision, test, outcome, null, Differences(test.Expect, outcome))
            : new TestResult(decision, test, null, error.Message, []);
    }

    private static List<Difference> Differences(Expectation expected, Outcome actual)
    {
        var found = new List<Difference>();
        Same("verdict", expected.Verdict, actual.Verdict);
        Same("due", expected.Due, actual.Deadline?.Due);
        Same("strength", expected.Strength, actual.Strength);
        Same("provisional", expected.Provisional?.ToString(), actual.Deadline?.Provisional.ToString());
        Exactly("obligations", expected.Obligations, actual.Obligations);
        Exactly("missing", expected.Missing, actual.Missing);
        Exactly("setAside", expected.SetAside, actual.SetAside);
        Exactly("arguable", expected.Arguable, actual.Readings.Where(r => r.Arguable).Select(r => r.Id));
        AtLeast("clauses", expected.Clauses, actual.Clauses);
        AtLeast("readings", expected.Readings, actual.Readings.Select(r => r.Id));
        return found;

        void Same(string member, string? wanted, string? given)
        {
            if (wanted is not null && wanted != given)
            {
                found.Add(new Difference(member, wanted, given ?? "none"));
            }
        }

        void Exactly(string member, IReadOnlyList<string>? wanted, IEnumerable<string> given)
        {
            if (wanted is not null && !wanted.ToHashSet(StringComparer.Ordinal).SetEquals(given))
            {
                found.Add(new Difference(member, ListOf(wanted), ListOf(given)));
            }
        }

        void AtLeast(string member, IReadOnlyList<string>? wanted, IEnumerable<string> given)
        {
            var all = given.ToList();
            if (wanted is not null && wanted.Except(all, StringComparer.Ordinal).Any())
            {
                found.Add(new Difference(member, "at least " + ListOf(wanted), ListOf(all)));
            }
        }
    }

    private static string ListOf(IEnumerable<string> items)
    {
        var text = string.Join(", ", items.Order(StringComparer.Ordinal));
        return text.Length == 0 ? "none" : text;
    }

    private static List<RuleCoverage> CoverRules(Jurisdiction jurisdiction, List<TestResult> results)
    {
        var states = results
            .Where(r => r.Outcome?.Trace is not null)
            .SelectMany(r => r.Outcome!.Trace!.Select(t => (r.Decision, t.Rule, t.State)))
            .ToLookup(s => (s.Decision, s.Rule), s => s.State);
        return
        [
            .. from decision in jurisdiction.Decisions.OrderBy(d => d.Key, StringComparer.Ordinal)
               from rule in decision.Value.Rules.Rules
               let seen = states[(decision.Key, rule.Name)]
               select new RuleCoverage(
                   decision.Key, rule.Name, rule.Clauses,
                   seen.Count(s => s == RuleTraceState.Applied),
                   seen.Count(s => s is RuleTraceState.NotApplied or RuleTraceState.SetAside)),
        ];
    }
}
