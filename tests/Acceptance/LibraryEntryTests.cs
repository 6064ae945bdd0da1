using System.Text.Json.Nodes;

namespace PolicyEngine.Acceptance;

/// <summary>Who enters library A or C: what the decision of record rests on comes from the procedure, not from what somebody typed in.</summary>
public class LibraryEntryTests
{
    private const string Clean = """ "object": { "$": "object", "library": "B", "resultCode": "no-problem", "number": """;

    [Fact]
    public async Task Only_who_was_found_in_order_and_applied_or_was_recommended_and_was_verified_enters_library_A()
    {
        using var year = Adjusting();
        year.Answers["collect-applications"]!["answer"]!["applications"] = JsonNode.Parse($$$"""
            [ { {{{Clean}}} 1 }, "appliedOn": "{year}-11-14" },
              { {{{Clean}}} 2 }, "recommendedBy": "agriculture-rural" },
              { {{{Clean}}} 3 } },
              { {{{Clean}}} 4 }, "appliedOn": "{year}-11-14", "office": "refuses" },
              { "object": { "$": "object", "library": "B", "number": 40 }, "appliedOn": "{year}-11-14", "inspectionOutcome": "no-problem" } ]
            """);
        year.Answers["verify-application"]!["answer"]!["verified"] = JsonNode.Parse("""{ "$": "case", "path": "payload.office", "of": { "refuses": false }, "else": true }""");
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        AlteredYear.Missed(timeline).ShouldBeEmpty();
        AlteredYear.Count(timeline, "verify-application").ShouldBe(5);
        AlteredYear.Count(timeline, "a-decide").ShouldBe(5);
        AlteredYear.Count(timeline, "a-move").ShouldBe(2);
    }

    [Fact]
    public async Task Only_whom_a_member_unit_proposed_and_the_office_determined_enters_library_C()
    {
        using var year = Adjusting();
        year.Answers["wannian-library-adjustment/propose-library-c"]!["answer"]!["proposals"] = JsonNode.Parse("""
            [ { "object": { "$": "object", "library": "B", "number": 31 }, "by": "market-regulation" },
              { "object": { "$": "object", "library": "B", "number": 32 }, "by": "market-regulation", "office": "refuses" },
              { "object": { "$": "object", "library": "B", "number": 33 } } ]
            """);
        year.Answers["wannian-library-adjustment/determine-library-c"]!["answer"]!["determined"] = JsonNode.Parse("""{ "$": "case", "path": "payload.office", "of": { "refuses": false }, "else": true }""");
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        AlteredYear.Missed(timeline).ShouldBeEmpty();
        AlteredYear.Count(timeline, "c-decide").ShouldBe(3);
        AlteredYear.Count(timeline, "c-move").ShouldBe(1);
    }

    // The departments inspect in June and September; then the libraries are adjusted.
    private static AlteredYear Adjusting() => new AlteredYear("wannian")
        .Starts((workflow, _) => workflow is "wannian-library-adjustment" or "wannian-item-list" or "wannian-plan");
}
