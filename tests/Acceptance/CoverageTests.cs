using System.Text.Json.Nodes;
using PolicyEngine.Supervision.Coverage;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Acceptance;

/// <summary>Coverage against the official texts finds nothing missing, and can fail.</summary>
public class CoverageTests
{
    [DocumentsFact]
    public void Nothing_is_missing_in_the_five_documents()
    {
        var texts = OfficialTexts.From(Checkout.Documents);
        foreach (var jurisdiction in Shipped.Policies.Jurisdictions)
        {
            var report = Run(jurisdiction, texts);
            report.Missing.Select(m => $"{jurisdiction.Id} {m}").ShouldBeEmpty();
            report.Sentences.ShouldBeGreaterThan(50);
        }
    }

    [DocumentsFact]
    public void Without_an_anchor_its_sentence_is_missing()
    {
        using var policies = Checkout.CopyPolicies();
        var file = Path.Combine(policies.Folder, "kaifu", "clauses.json");
        var book = JsonNode.Parse(File.ReadAllText(file))!;
        var clauses = book["clauses"]!.AsArray();
        var text = OfficialTexts.From(Checkout.Documents);
        var sentences = 0;
        foreach (var index in new[] { 3, clauses.Count / 2, clauses.Count - 4 })
        {
            var copy = book.DeepClone();
            var anchor = copy["clauses"]![index]!["anchor"]!;
            var (start, end) = ((int)anchor["start"]!, (int)anchor["end"]!);
            foreach (var other in copy["clauses"]!.AsArray().Select(c => c!["anchor"]!).Where(a => (int)a["start"]! < end && (int)a["end"]! > start))
            {
                // Every anchor over that place, since anchors may lie over each other.
                other["end"] = (int)other["start"]! + 3;
            }

            File.WriteAllText(file, copy.ToJsonString());
            var jurisdiction = PolicyReader.Read(PolicyFiles.Read(policies.Folder), PolicySnapshot.Empty).Find("kaifu").ShouldNotBeNull();
            sentences += Run(jurisdiction, text).Missing.Count(m => m.Kind == MissingKind.Sentence);
        }

        sentences.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public void Without_its_rules_a_clause_is_missing()
    {
        using var policies = Checkout.CopyPolicies();
        File.Delete(Path.Combine(policies.Folder, "kaifu", "rules", "publication.json"));
        File.Delete(Path.Combine(policies.Folder, "kaifu", "tests", "publication.json"));
        var parameters = Path.Combine(policies.Folder, "kaifu", "parameters.json");
        var json = JsonNode.Parse(File.ReadAllText(parameters))!;
        foreach (var parameter in json["parameters"]!.AsObject())
        {
            parameter.Value!["clauses"] = new JsonArray();
        }

        File.WriteAllText(parameters, json.ToJsonString());
        var snapshot = PolicyReader.Read(PolicyFiles.Read(policies.Folder), PolicySnapshot.Empty);
        var report = Run(snapshot.Find("kaifu").ShouldNotBeNull(string.Join("\n", snapshot.Diagnostics)), OfficialTexts.None, requireText: false);
        report.Missing.ShouldContain(m => m.Kind == MissingKind.Rule && m.Clause!.Contains("publication"));
    }

    [Fact]
    public void A_text_that_was_not_supplied_is_missing()
    {
        var jurisdiction = Shipped.Policies.Jurisdictions.First();
        Run(jurisdiction, OfficialTexts.None).Missing.ShouldHaveSingleItem().Kind.ShouldBe(MissingKind.Document);
    }

    [Fact]
    public void A_record_clause_whose_step_no_workflow_has_is_missing()
    {
        var jurisdiction = Shipped.Policies.Jurisdictions.First(j => StepsOf(j).Any());
        var steps = StepsOf(jurisdiction).Distinct().ToList();
        Run(jurisdiction, OfficialTexts.None, requireText: false, steps).Missing.ShouldBeEmpty();
        var missing = Run(jurisdiction, OfficialTexts.None, requireText: false, steps.Skip(1)).Missing;
        missing.ShouldNotBeEmpty();
        missing.ShouldAllBe(m => m.Kind == MissingKind.Carrier && m.Text.Contains(steps[0]));
    }

    private static IEnumerable<string> StepsOf(Jurisdiction jurisdiction) =>
        jurisdiction.Clauses.Clauses.SelectMany(c => c.CarriedBy).Where(c => c.StartsWith("step:", StringComparison.Ordinal));

    private static CoverageReport Run(Jurisdiction jurisdiction, OfficialTexts texts, bool requireText = true, IEnumerable<string>? steps = null) =>
        CoverageCheck.Run(jurisdiction.Id, jurisdiction.Clauses, jurisdiction.Citations, jurisdiction.Carriers, texts, requireText, steps);
}
