using System.Text.Json.Nodes;

namespace PolicyEngine.Acceptance;

/// <summary>What the vocabulary that is shipped promises beyond its schema.</summary>
public class VocabularyTests
{
    private static readonly string[] Closed = ["boolean", "code", "codes", "integer", "number", "date", "instant", "reviews"];

    /// <summary>docs/security.md rests on it: what cannot hold a name need not be kept apart from the ledger.</summary>
    [Fact]
    public void No_fact_but_an_organs_reason_is_free_text()
    {
        var facts = Directory.GetFiles(Path.Combine(Checkout.Policies, "vocabulary"), "*.json")
            .SelectMany(f => JsonNode.Parse(File.ReadAllText(f))!["facts"]?.AsArray() ?? [])
            .Select(f => (Name: (string)f!["name"]!, Type: (string)f["type"]!))
            .ToList();
        facts.Count.ShouldBeGreaterThan(100);
        facts.Where(f => !Closed.Contains(f.Type)).Select(f => f.Name).Distinct().ShouldBe(["justification"]);
    }
}
