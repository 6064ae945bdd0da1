using System.Text.Json.Nodes;
using PolicyEngine.Rehearsals;

namespace PolicyEngine.Acceptance;

/// <summary>Draws that cannot be made, inside the shipped procedure that draws by itself.</summary>
public class DrawBranchTests
{
    private const string Bureau = "agriculture-bureau";
    private const string Again = """{ "after": { "amount": 1, "unit": "workingDays" }, "answer": { "on": { "$": "today" }, "again": false, "reason": "条件不具备" } }""";

    [Fact]
    public async Task Without_an_eligible_inspector_nothing_is_drawn_and_the_office_stops_the_task()
    {
        using var year = Spring(inspectors: 0).Answer("settle-refused-draw", Again);
        GivenUp(await year.Play(), 1);
    }

    [Fact]
    public async Task A_group_without_objects_is_refused_before_anything_is_announced()
    {
        using var year = Spring().Answer("settle-refused-draw", Again);
        Samples(year, """[{ "library": null, "riskClass": "no-such-class", "ratioPercent": 5 }]""");
        GivenUp(await year.Play(), 1);
    }

    [Fact]
    public async Task A_number_that_the_group_does_not_have_is_refused_and_the_office_may_stop_the_task()
    {
        using var year = Spring().Answer("settle-refused-draw", Again);
        Samples(year, """[{ "library": null, "riskClass": null, "count": 5000 }]""");
        GivenUp(await year.Play(), 1);
    }

    [Fact]
    public async Task Where_the_drawn_visits_have_no_legal_teams_lists_are_frozen_anew_with_new_commitments()
    {
        // Each inspector may go once: that is too little for the first draws, until the office lifts the cap.
        using var year = Spring();
        year.Answers["prepare-draw"]!["answer"] = JsonNode.Parse("""
            { "$": "oneOf", "of": [
              [9, { "on": { "$": "today" }, "cap": 1, "witnesses": [{ "role": "纪检监察", "name": "甲" }] }],
              [1, { "on": { "$": "today" }, "witnesses": [{ "role": "纪检监察", "name": "甲" }] }]] }
            """);
        Samples(year, """[{ "library": null, "riskClass": null, "count": 100 }]""");
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        timeline.Running.ShouldBe(0);
        var refused = AlteredYear.Count(timeline, "settle-refused-draw");
        refused.ShouldBeGreaterThan(0);
        AlteredYear.Count(timeline, "freeze-draw").ShouldBe(refused + 1);
        AlteredYear.Count(timeline, "witness-commit").ShouldBe(refused + 1);
        AlteredYear.Count(timeline, "make-draw").ShouldBe(refused + 1);
        AlteredYear.Count(timeline, "record-result").ShouldBe(100);
    }

    [Fact]
    public async Task An_object_that_has_closed_gives_its_place_to_the_next_reserve_where_the_draw_says_so()
    {
        using var year = Spring().Alter("prepare-draw", """{ "reserves": 20, "substitutes": true }""");
        Samples(year, """[{ "library": null, "riskClass": null, "count": 30 }]""");
        year.Answers["record-inspection"]!["answer"] = JsonNode.Parse("""
            { "on": { "$": "today" }, "at": { "$": "now" }, "endedOn": { "$": "today" }, "evidence": "现场照片", "recordFormFilled": true, "truthful": true,
              "signedByResponsiblePerson": true, "sealAffixed": false, "resultCode": { "$": "oneOf", "of": [[3, "no-problem"], [1, "closed-or-moved"]] } }
            """);
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        AlteredYear.Missed(timeline).ShouldBeEmpty();
        timeline.Running.ShouldBe(0);
        var closed = AlteredYear.Count(timeline, "not-found-recorded");
        closed.ShouldBeInRange(3, 20);
        AlteredYear.Count(timeline, "record-result").ShouldBe(30 + closed);
        (AlteredYear.Count(timeline, "record-result") - closed).ShouldBe(30, "as many are inspected as were drawn");
    }

    private static void GivenUp(Timeline timeline, int times)
    {
        timeline.Stuck.ShouldBeEmpty();
        timeline.Running.ShouldBe(0);
        AlteredYear.Count(timeline, "settle-refused-draw").ShouldBe(times);
        AlteredYear.Count(timeline, "draw-given-up").ShouldBe(1);
        AlteredYear.Count(timeline, "make-draw").ShouldBe(0);
        AlteredYear.Count(timeline, "open-visits").ShouldBe(0);
    }

    // One department's list and plan, with one task in spring.
    private static AlteredYear Spring(int inspectors = 60) => new AlteredYear("shancheng", inspectors: inspectors)
        .Starts((workflow, input) => workflow is "shancheng-item-list" or "shancheng-plan" && (string?)input["unit"]?["id"] == "agriculture")
        .Alter("adopt-plan", """{ "adopted": true }""");

    private static void Samples(AlteredYear year, string samples)
    {
        foreach (var task in new[] { "draft-department-plan", "shancheng-plan/revise-plan" })
        {
            year.Answers[task]!["answer"]!["keep"] = true;
            year.Answers[task]!["answer"]!["plan"]!["of"]![Bureau]!["tasks"]![0]!["samples"] = JsonNode.Parse(samples);
        }
    }
}
