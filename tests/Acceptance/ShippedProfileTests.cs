using PolicyEngine.Supervision.Clauses;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.ProfileTests;

namespace PolicyEngine.Acceptance;

/// <summary>What every shipped locality promises.</summary>
public class ShippedProfileTests
{
    public static TheoryData<string> Localities() => [.. Shipped.Policies.Localities.Keys];

    [Fact]
    public void Five_localities_answer_and_no_file_has_a_mistake()
    {
        Shipped.Policies.Diagnostics.ShouldBeEmpty();
        Shipped.Policies.Jurisdictions.Select(j => j.Id).ShouldBe(["changchun", "kaifu", "linzi", "shancheng", "wannian"]);
    }

    [Theory]
    [MemberData(nameof(Localities))]
    public void Its_own_tests_pass_and_see_every_computable_clause_both_ways(string locality)
    {
        var report = ProfileTestRun.Of(Jurisdiction(locality), TimeProvider.System);
        report.Results.Where(r => !r.Passed).Select(Describe).ShouldBeEmpty();
        report.UncoveredClauses.Select(c => c.Id).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Localities))]
    public void Every_computable_clause_is_cited_and_every_record_clause_carried(string locality)
    {
        var jurisdiction = Jurisdiction(locality);
        jurisdiction.Clauses.Clauses
            .Where(c => c.Kind == ClauseKind.Computable && !jurisdiction.Citations[c.Id].Any()).Select(c => c.Id)
            .ShouldBeEmpty();
        jurisdiction.Clauses.Clauses
            .Where(c => c.Kind == ClauseKind.Record)
            .SelectMany(c => c.CarriedBy.Where(by => !by.StartsWith("step:", StringComparison.Ordinal) && !jurisdiction.Carriers.Contains(by)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_five_documents_have_the_clauses_that_were_thought_of()
    {
        Shipped.Policies.Jurisdictions.Sum(j => j.Clauses.Clauses.Count).ShouldBeGreaterThanOrEqualTo(535);
        Shipped.Policies.Jurisdictions.Sum(j => j.Clauses.Clauses.Count(c => c.Kind == ClauseKind.Computable)).ShouldBeGreaterThanOrEqualTo(240);
    }

    private static Jurisdiction Jurisdiction(string locality) => Shipped.Policies.Find(locality).ShouldNotBeNull();

    private static string Describe(TestResult result) =>
        $"{result.Decision}: {result.Case.Name}: {result.Problem} {string.Join("; ", result.Differences.Select(d => $"{d.Member} expected {d.Expected}, got {d.Actual}"))}";
}
