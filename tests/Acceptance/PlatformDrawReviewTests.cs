using System.Text.Json.Nodes;

namespace PolicyEngine.Acceptance;

/// <summary>Draws of the provincial platform that do not fit registers, plan or rules: people decide before anybody is visited.</summary>
public class PlatformDrawReviewTests
{
    // A third of library A, where a tenth is lawful.
    private const string TooMany = """
        { "task": "x", "visits": [
          { "object": { "$": "object", "number": 1, "library": "A" }, "inspectors": [{ "$": "inspector", "number": 1 }, { "$": "inspector", "number": 2 }] },
          { "object": { "$": "object", "number": 2, "library": "A" }, "inspectors": [{ "$": "inspector", "number": 1 }, { "$": "inspector", "number": 2 }] },
          { "object": { "$": "object", "number": 3, "library": "A" }, "inspectors": [{ "$": "inspector", "number": 3 }, { "$": "inspector", "number": 4 }] },
          { "object": { "$": "object", "number": 4, "library": "A" }, "inspectors": [{ "$": "inspector", "number": 3 }, { "$": "inspector", "number": 4 }] },
          { "object": { "$": "object", "number": 5, "library": "A" }, "inspectors": [{ "$": "inspector", "number": 5 }, { "$": "inspector", "number": 6 }] },
          { "object": { "$": "object", "number": 6, "library": "A" }, "inspectors": [{ "$": "inspector", "number": 5 }, { "$": "inspector", "number": 6 }] }] }
        """;

    private const string Strangers = """{ "task": "x", "visits": [{ "object": { "$": "object", "number": 1 }, "inspectors": ["no-such-1", "no-such-2"] }] }""";

    [Fact]
    public async Task A_share_above_the_cap_that_a_person_accepts_stands_on_the_record_as_not_allowed()
    {
        using var year = JointJune(TooMany).Alter("review-platform-draw", """{ "accepted": true, "reason": "上级要求" }""");
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        AlteredYear.Count(timeline, "review-platform-draw").ShouldBe(1);
        AlteredYear.Count(timeline, "draw-acceptance-recorded").ShouldBe(1);
        AlteredYear.Count(timeline, "record-result").ShouldBe(6);
        var missed = AlteredYear.Missed(timeline).Where(m => m.Name == "sampling-ratio").ShouldHaveSingleItem();
        missed.Verdict.ShouldBe("not-allowed");
        missed.Clauses.ShouldContain("3.1.1-a-ratio");
    }

    [Fact]
    public async Task A_draw_that_a_person_rejects_is_never_visited_and_the_platform_draws_again()
    {
        using var year = JointJune($$"""{ "$": "oneOf", "of": [[4, {{Strangers}}], [1, { "$": "platform-draw" }]] }""", objects: 500, inspectors: null)
            .Alter("review-platform-draw", """{ "accepted": false, "reason": "对象和人员不在名录库" }""");
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        var rejected = AlteredYear.Count(timeline, "draw-rejected");
        rejected.ShouldBeGreaterThan(0);
        AlteredYear.Count(timeline, "import-draw").ShouldBe(rejected + 1);
        AlteredYear.Count(timeline, "open-visits").ShouldBe(1);
        AlteredYear.Count(timeline, "ratio-decided").ShouldBe(1);
        AlteredYear.Missed(timeline).ShouldNotContain(m => m.Name == "sampling-ratio");
    }

    [Theory]
    [InlineData("kaifu")]
    [InlineData("linzi")]
    public async Task Inspectors_whom_no_register_knows_go_nowhere_unless_a_person_takes_the_draw(string locality)
    {
        using var year = new AlteredYear(locality, objects: 200).Starts((workflow, _) => workflow == $"{locality}-plan" || workflow == $"{locality}-item-list" || workflow == $"{locality}-campaign")
            .Alter("review-platform-draw", """{ "accepted": false, "reason": "检查人员不在名录库" }""");
        year.Answers["import-draw"]!["answer"]!["imported"] = JsonNode.Parse($$"""{ "$": "oneOf", "of": [[1, {{Strangers}}], [1, { "$": "platform-draw" }]] }""");
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        var rejected = AlteredYear.Count(timeline, "draw-rejected");
        rejected.ShouldBeGreaterThan(1);
        AlteredYear.Count(timeline, "review-platform-draw").ShouldBe(rejected);
        AlteredYear.Count(timeline, "draw").ShouldBe(rejected + AlteredYear.Count(timeline, "task-completed"));
    }

    [Fact]
    public async Task A_reason_that_is_written_down_departs_from_a_principle_and_not_from_the_floor_of_key_items()
    {
        // Strangers count in no group: nothing of it was drawn.
        using var year = new AlteredYear("changchun", objects: 500, inspectors: null);
        year.Answers["import-draw"]!["answer"]!["imported"] = JsonNode.Parse($$"""{ "$": "oneOf", "of": [[1, {{Strangers}}], [1, { "$": "platform-draw" }]] }""");
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        var justified = AlteredYear.Count(timeline, "ratio-justified");
        AlteredYear.Count(timeline, "draw-acceptance-recorded").ShouldBe(justified);
        AlteredYear.Count(timeline, "decide-ratio").ShouldBe(AlteredYear.Count(timeline, "draw"), "of every draw");
        var missed = AlteredYear.Missed(timeline);
        missed.ShouldNotBeEmpty();
        missed.Count.ShouldBeLessThan(justified);
        missed.ShouldAllBe(m => m.Name == "sampling-ratio" && m.Verdict == "not-allowed" && m.Clauses.Contains("3.2-key-floor"));
    }

    // The joint conference's office, its list, and its one task: library A in June.
    private static AlteredYear JointJune(string imported, int objects = 100, int? inspectors = 60)
    {
        var year = new AlteredYear("wannian", objects, inspectors)
            .Starts((workflow, input) => workflow is "wannian-office" or "wannian-item-list" || (workflow is "wannian-plan" && (string?)input["unit"]!["id"] == "office"));
        year.Answers["import-platform-draw"]!["before"]!["amount"] = 15;
        year.Answers["import-platform-draw"]!["answer"]!["imported"] = JsonNode.Parse(imported);
        return year;
    }
}
