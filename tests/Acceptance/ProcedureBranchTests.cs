using System.Text.Json.Nodes;
using PolicyEngine.Rehearsals;

namespace PolicyEngine.Acceptance;

/// <summary>Branches of the shipped procedures that a year in order never takes, each walked to its end.</summary>
public class ProcedureBranchTests
{
    [Theory]
    [InlineData("wannian", "supervise-departments", "handle-neglect", "neglect-handled")]
    [InlineData("shancheng", "appraise-departments", "urge-rectification", "rectification-urged")]
    public async Task Who_neglects_the_duty_is_called_to_account_and_the_bulletin_still_comes(string locality, string found, string handled, string recorded)
    {
        using var year = new AlteredYear(locality, objects: 100, inspectors: 20)
            .Starts((workflow, _) => workflow == $"{locality}-office")
            .Alter(found, """{ "supervisionDuty": "not-performed" }""");
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        timeline.Running.ShouldBe(0);
        foreach (var step in new[] { handled, recorded, "bulletin-issued" })
        {
            AlteredYear.Count(timeline, step).ShouldBe(1, step);
        }

        var missed = AlteredYear.Missed(timeline).ShouldHaveSingleItem();
        (missed.Name, missed.Verdict).ShouldBe(("accountability", "accountable"));
        missed.Clauses.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("lead", true)]
    [InlineData("lead", false)]
    [InlineData("entry-filing", true)]
    [InlineData("entry-filing", false)]
    public async Task A_reason_that_the_document_does_not_list_is_judged_by_the_office(string procedure, bool admitted)
    {
        using var year = new AlteredYear("wannian")
            .Starts((workflow, input) => workflow is "wannian-item-list" || (workflow == $"wannian-{procedure}" && (string?)input["unit"]!["id"] is "fire" or "agriculture"))
            .Alter("judge-special-reason", $$"""{ "admitted": {{(admitted ? "true" : "false")}} }""");
        SetReason(year.Answers, "data-monitoring");
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        AlteredYear.Missed(timeline).ShouldBeEmpty();
        timeline.Running.ShouldBe(0);
        AlteredYear.Count(timeline, "judge-special-reason").ShouldBe(1);
        AlteredYear.Count(timeline, "case-declined").ShouldBe(admitted ? 0 : 1);
        AlteredYear.Count(timeline, "file-with-justice").ShouldBe(admitted ? 1 : 0);
        AlteredYear.Count(timeline, "complete-task").ShouldBe(admitted ? 1 : 0);
    }

    [Fact]
    public async Task Visits_of_a_quiet_month_are_put_off_or_made_for_a_reason_that_is_written_down()
    {
        // Library B is visited in June and September; this department's task stands in July, and nobody stops it.
        using var year = new AlteredYear("wannian")
            .Starts((workflow, input) => (workflow is "wannian-item-list" or "wannian-plan") && (string?)input["unit"]!["id"] == "emergency");
        foreach (var plan in new[] { "draft-plan", "wannian-plan/revise-plan" })
        {
            var task = year.Answers[plan]!["answer"]!["plan"]!["of"]!["emergency-management"]!["tasks"]![0]!;
            (task["from"], task["to"]) = ("{year}-07-03", "{year}-07-28");
            task["samples"] = JsonNode.Parse("""[{ "library": "B", "riskClass": null, "count": 12 }]""");
        }

        year.Answers["postpone-visit"]!["answer"] = JsonNode.Parse("""
            { "$": "oneOf", "of": [
              [1, { "day": "{year}-09-05", "proceed": false }],
              [1, { "day": { "$": "day", "of": "today" }, "proceed": true, "justification": "重大隐患线索", "on": { "$": "today" } }]] }
            """);
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        timeline.Running.ShouldBe(0);
        var (putOff, made) = (AlteredYear.Count(timeline, "postpone-visit"), timeline.Happenings.Where(h => h.Workflow == "wannian-visit" && h.Activity.EndsWith(":departure-recorded", StringComparison.Ordinal)).Sum(h => h.Count));
        putOff.ShouldBe(12);
        made.ShouldBeInRange(1, 11);
        AlteredYear.Count(timeline, "record-result").ShouldBe(12);

        // What was made in the quiet month stands on the record as what it is; what was put off does not.
        AlteredYear.Missed(timeline).Count(m => m.Name == "inspection-permission" && m.Workflow == "wannian-visit").ShouldBe(made);
    }

    [Theory]
    [InlineData("wannian", "import-platform-draw", "import-draw")]
    [InlineData("changchun", "import-draw", "draw")]
    [InlineData("kaifu", "import-draw", "draw")]
    [InlineData("linzi", "import-draw", "draw")]
    public async Task A_draw_of_the_platform_that_cannot_be_read_is_asked_for_again(string locality, string task, string step)
    {
        using var year = new AlteredYear(locality).Starts((workflow, input) =>
            (workflow == $"{locality}-item-list" || workflow == $"{locality}-quarterly-filing" || workflow == $"{locality}-plan") && (locality != "wannian" || (string?)input["unit"]!["id"] == "emergency"));
        year.Answers[task]!["answer"]!["imported"] = JsonNode.Parse("""{ "$": "oneOf", "of": [[3, { "visits": "none" }], [1, { "$": "platform-draw" }]] }""");
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        AlteredYear.Count(timeline, task).ShouldBeGreaterThan(AlteredYear.Count(timeline, "open-visits"));
        AlteredYear.Count(timeline, step).ShouldBe(AlteredYear.Count(timeline, task));
    }

    [Fact]
    public async Task A_notice_that_came_too_late_puts_the_visit_off_until_there_is_another()
    {
        using var year = new AlteredYear("changchun", objects: 600, inspectors: null);
        var timeline = await year.Play(new LateStep("deliver-notice", 5));
        timeline.Stuck.ShouldBeEmpty();
        timeline.Running.ShouldBe(0);
        AlteredYear.Missed(timeline).ShouldHaveSingleItem().Name.ShouldBe("deliver-notice");
        AlteredYear.Count(timeline, "remove-obstacle").ShouldBe(1);
        AlteredYear.Count(timeline, "re-notified").ShouldBe(1);
        AlteredYear.Count(timeline, "archive-visit").ShouldBe(AlteredYear.Count(timeline, "record"));
    }

    private static void SetReason(JsonNode? node, string reason)
    {
        switch (node)
        {
            case JsonArray list:
                list.ToList().ForEach(n => SetReason(n, reason));
                break;
            case JsonObject o:
                if (o.ContainsKey("drawMode") && o.ContainsKey("reason"))
                {
                    o["reason"] = reason;
                }

                o.Select(m => m.Value).ToList().ForEach(n => SetReason(n, reason));
                break;
        }
    }
}
