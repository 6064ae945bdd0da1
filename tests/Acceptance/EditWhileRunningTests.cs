using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.Acceptance;

/// <summary>Files change while the host runs.</summary>
public class EditWhileRunningTests
{
    private const string Question = """{"ratioPercent":2.9,"itemClass":"general"}""";

    [Fact]
    public void A_good_change_answers_and_has_a_version_of_its_own()
    {
        using var policies = Checkout.CopyPolicies();
        var library = new PolicyLibrary(policies.Folder);
        library.Reload();
        var before = library.Current;
        policies.Replace("changchun/parameters.json", "\"min\": 3,", "\"min\": 2,");
        var change = library.Reload();

        change.Activated.ShouldHaveSingleItem().Id.ShouldBe("changchun");
        Shipped.Ask(before, "changchun", "sampling-ratio", Question, regular: true).Verdict.ShouldBe("not-allowed");
        Shipped.Ask(library.Current, "changchun", "sampling-ratio", Question, regular: true).Verdict.ShouldBe("allowed");
        library.Current.Find("changchun")!.Version.ShouldNotBe(before.Find("changchun")!.Version);
        library.Current.Find("kaifu").ShouldBeSameAs(before.Find("kaifu"));
    }

    [Fact]
    public void A_bad_change_leaves_the_last_good_version_answering_and_is_reported()
    {
        using var policies = Checkout.CopyPolicies();
        var library = new PolicyLibrary(policies.Folder);
        library.Reload();
        var good = library.Current.Find("changchun");
        policies.Replace("changchun/parameters.json", "\"min\": 3,", "\"min\": \"three\",");
        var change = library.Reload();

        var diagnostic = change.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("PE0105");
        diagnostic.At.File.ShouldBe("changchun/parameters.json");
        diagnostic.At.Line.ShouldBeGreaterThan(1);
        library.Current.Find("changchun").ShouldBeSameAs(good);
        library.Current.Localities["changchun"].IsBroken.ShouldBeTrue();
        library.Current.Localities["kaifu"].IsBroken.ShouldBeFalse();

        policies.Replace("changchun/parameters.json", "\"min\": \"three\",", "\"min\": 3,");
        library.Reload();
        library.Current.Localities["changchun"].IsBroken.ShouldBeFalse();
        library.Current.Find("changchun")!.Version.ShouldBe(good!.Version);
    }

    [Fact]
    public void A_broken_vocabulary_leaves_everything_answering()
    {
        using var policies = Checkout.CopyPolicies();
        var library = new PolicyLibrary(policies.Folder);
        library.Reload();
        File.WriteAllText(Path.Combine(policies.Folder, "vocabulary", "publication.json"), "{ \"id\": ");
        library.Reload();
        library.Current.SharedDiagnostics.ShouldContain(d => d.Id == "PE0101");
        Shipped.Ask(library.Current, "changchun", "sampling-ratio", Question, regular: true).Verdict.ShouldBe("not-allowed");
    }

    [Fact]
    public async Task The_watcher_reads_a_change_within_two_seconds()
    {
        using var policies = Checkout.CopyPolicies();
        var library = new PolicyLibrary(policies.Folder);
        library.Reload();
        var changed = new TaskCompletionSource<PolicyChange>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new PolicyWatcher(library, TimeProvider.System, c => changed.TrySetResult(c));
        policies.Replace("changchun/parameters.json", "\"min\": 3,", "\"min\": 2,");
        var change = await changed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        change.Activated.ShouldHaveSingleItem().Id.ShouldBe("changchun");
    }

    [Fact]
    public void All_mistakes_of_a_profile_are_found_in_one_pass()
    {
        using var policies = Checkout.CopyPolicies();
        policies.Replace("changchun/parameters.json", "\"min\": 3,", "\"min\": \"three\",");
        policies.Replace("changchun/profile.json", "\"drawSource\"", "\"drawSorce\"");
        File.WriteAllText(Path.Combine(policies.Folder, "changchun", "rules", "transfer.json"), """
            { "WorkflowName": "transfer", "Rules": [
              { "RuleName": "x", "Expression": "findng == \"violation\"", "SuccessEvent": "required", "x-effect": "require", "x-clauses": ["no-such-clause"] } ] }
            """);
        var found = PolicyReader.Read(PolicyFiles.Read(policies.Folder), PolicySnapshot.Empty).Localities["changchun"].Diagnostics;
        found.ShouldContain(d => d.At.File.EndsWith("profile.json") && d.Message.Contains("drawSorce"));
        found.ShouldContain(d => d.At.File.EndsWith("parameters.json"));
    }

    [Fact]
    public void A_profile_stands_on_a_layer_and_never_on_itself()
    {
        using var policies = Checkout.CopyPolicies();
        policies.Replace("kaifu/profile.json", "\"level\": \"county\"", "\"level\": \"county\", \"standsOn\": \"kaifu\"");
        PolicyReader.Read(PolicyFiles.Read(policies.Folder), PolicySnapshot.Empty)
            .Localities["kaifu"].Diagnostics.ShouldContain(d => d.Severity == Severity.Error && d.Id == "PE0515");
    }
}
