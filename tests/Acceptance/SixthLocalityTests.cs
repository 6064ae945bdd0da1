using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.ProfileTests;

namespace PolicyEngine.Acceptance;

/// <summary>A sixth, invented locality is a folder of files and nothing else.</summary>
public class SixthLocalityTests
{
    [Fact]
    public void A_folder_of_files_answers_with_windows_and_filings_of_its_own()
    {
        using var policies = Checkout.CopyPolicies(withFixtures: true);
        var snapshot = PolicyReader.Read(PolicyFiles.Read(policies.Folder), PolicySnapshot.Empty);
        snapshot.Diagnostics.ShouldBeEmpty();
        snapshot.Jurisdictions.Count().ShouldBe(Shipped.Policies.Jurisdictions.Count() + 2);
        var report = ProfileTestRun.Of(snapshot.Find("yunxi").ShouldNotBeNull(), TimeProvider.System);
        report.Results.Where(r => !r.Passed)
            .Select(r => $"{r.Case.Name}: {r.Problem} {string.Join("; ", r.Differences)}").ShouldBeEmpty();
        report.UncoveredClauses.Select(c => c.Id).ShouldBeEmpty();
    }

    [Fact]
    public void It_changes_no_other_localitys_version()
    {
        using var policies = Checkout.CopyPolicies(withFixtures: true);
        var snapshot = PolicyReader.Read(PolicyFiles.Read(policies.Folder), PolicySnapshot.Empty);
        foreach (var shipped in Shipped.Policies.Jurisdictions)
        {
            snapshot.Find(shipped.Id).ShouldNotBeNull().Version.ShouldBe(shipped.Version);
        }
    }

    [Theory]
    [InlineData("2026-03-23", "allowed", "yunxi/1-days")]
    [InlineData("2026-03-18", "not-allowed", "yunxi/1-days")]
    [InlineData("2026-03-22", "not-allowed", "1-weekend")]
    public void A_layer_tightens_what_it_stands_on_and_the_outcome_names_the_layer(string date, string verdict, string clause)
    {
        using var policies = Checkout.CopyPolicies(withFixtures: true);
        var snapshot = PolicyReader.Read(PolicyFiles.Read(policies.Folder), PolicySnapshot.Empty);
        var outcome = Shipped.Ask(snapshot, "yunxi-town", "inspection-permission", $$"""{"date":"{{date}}","library":"B","reason":null}""");
        outcome.Verdict.ShouldBe(verdict);
        outcome.Clauses.ShouldContain(clause);
        outcome.Clauses.ShouldAllBe(c => snapshot.Find("yunxi-town")!.FindClause(c) != null);
    }

    [Fact]
    public void A_change_in_a_layer_is_a_new_version_of_what_stands_on_it()
    {
        using var policies = Checkout.CopyPolicies(withFixtures: true);
        var before = PolicyReader.Read(PolicyFiles.Read(policies.Folder), PolicySnapshot.Empty);
        policies.Replace("yunxi/parameters.json", "\"unit\": \"workingDays\" } } ] },\n    \"filingAfter\"", "\"unit\": \"days\" } } ] },\n    \"filingAfter\"");
        var after = PolicyReader.Read(PolicyFiles.Read(policies.Folder), before);
        after.Find("yunxi-town")!.Version.ShouldNotBe(before.Find("yunxi-town")!.Version);
        after.Find("kaifu").ShouldBeSameAs(before.Find("kaifu"));
    }
}
