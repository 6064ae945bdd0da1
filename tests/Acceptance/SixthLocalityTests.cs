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
        snapshot.Jurisdictions.Count().ShouldBe(Shipped.Policies.Jurisdictions.Count() + 1);
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
}
