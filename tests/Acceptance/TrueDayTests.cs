using System.Text.Json.Nodes;
using PolicyEngine.Rehearsals;

namespace PolicyEngine.Acceptance;

/// <summary>Whether a visit was lawful is judged by the day on which it was really made, not by the one that was planned.</summary>
public class TrueDayTests
{
    [Fact]
    public async Task A_visit_planned_for_June_and_made_in_July_stands_on_the_record_as_not_allowed()
    {
        using var year = InLibraryB("{year}-06-26", "{year}-06-30");
        var timeline = await year.Play(new LateStep("record-inspection", 15));
        timeline.Stuck.ShouldBeEmpty();
        timeline.Running.ShouldBe(0);
        AlteredYear.Count(timeline, "postpone-visit").ShouldBe(0, "on its planned day it would have been lawful");
        var missed = AlteredYear.Missed(timeline).Where(m => m.Name == "inspection-permission").ShouldHaveSingleItem();
        missed.Verdict.ShouldBe("not-allowed");
        missed.Clauses.ShouldContain("3.2.1-quiet-ban");
        AlteredYear.Count(timeline, "permission-decided").ShouldBe(AlteredYear.Count(timeline, "record-result"));
    }

    [Fact]
    public async Task A_visit_put_off_to_a_holiday_is_asked_about_again_on_the_working_day_behind_it()
    {
        // The last day of September 2023 is a holiday; the next working day lies behind library B's months.
        using var year = InLibraryB("{year}-07-03", "{year}-07-28");
        year.Answers["postpone-visit"]!["answer"] = JsonNode.Parse("""
            { "$": "oneOf", "of": [
              [3, { "day": "{year}-09-30", "proceed": false }],
              [1, { "day": { "$": "day", "of": "today" }, "proceed": true, "justification": "重大隐患线索", "on": { "$": "today" } }]] }
            """);
        var timeline = await year.Play();
        timeline.Stuck.ShouldBeEmpty();
        timeline.Happenings.Where(h => h.On > new DateOnly(2023, 9, 30) && h.Activity.EndsWith(":postpone-visit", StringComparison.Ordinal)).ShouldNotBeEmpty();
        var (entered, justified) = (AlteredYear.Count(timeline, "permission-decided"), Justified(timeline));
        entered.ShouldBeGreaterThan(0);
        entered.ShouldBe(justified, "nobody enters on a forbidden day without a reason that is written down");
        AlteredYear.Missed(timeline).Count(m => m.Name == "inspection-permission" && m.Workflow == "wannian-visit").ShouldBe(entered);
    }

    [Fact]
    public async Task A_lead_of_a_Saturday_without_days_is_inspected_on_the_working_day_that_a_person_settles()
    {
        using var year = Lead("""{ "on": { "$": "today" }, "note": "周一检查", "despite": true }""");
        var timeline = await year.Play();
        Settled(timeline, new DateOnly(2023, 3, 13));
    }

    [Fact]
    public async Task A_lead_of_a_Saturday_without_days_is_inspected_on_the_day_that_a_person_names()
    {
        using var year = Lead("""{ "on": { "$": "today" }, "note": "另定日期", "day": "{year}-03-22" }""");
        var timeline = await year.Play();
        Settled(timeline, new DateOnly(2023, 3, 22));
    }

    [Fact]
    public async Task A_notice_is_dated_by_its_true_delivery_where_the_visit_is_put_off_without_another()
    {
        using var year = new AlteredYear("changchun", objects: 600, inspectors: null);
        year.Answers["remove-obstacle"]!["answer"] = JsonNode.Parse("""{ "on": { "$": "today" }, "plannedOn": { "$": "day", "of": "today" }, "instrument": "city-unified-notice" }""");
        var timeline = await year.Play(new LateStep("deliver-notice", 5));
        timeline.Stuck.ShouldBeEmpty();
        timeline.Running.ShouldBe(0);
        AlteredYear.Count(timeline, "remove-obstacle").ShouldBe(1);
        AlteredYear.Count(timeline, "re-notified").ShouldBe(0);

        // Delivered long before the day that was settled at last: dated anew, it would have been too late.
        AlteredYear.Missed(timeline).ShouldHaveSingleItem().Name.ShouldBe("deliver-notice");
    }

    private static int Justified(Timeline timeline) =>
        timeline.Happenings.Where(h => h.Workflow == "wannian-visit" && h.Activity.EndsWith(":departure-recorded", StringComparison.Ordinal)).Sum(h => h.Count);

    private static void Settled(Timeline timeline, DateOnly on)
    {
        timeline.Stuck.ShouldBeEmpty();
        timeline.Running.ShouldBe(0);
        AlteredYear.Count(timeline, "settle-schedule").ShouldBe(1);
        timeline.Happenings.Single(h => h.Activity.EndsWith(":record-result", StringComparison.Ordinal)).On.ShouldBe(on);
        AlteredYear.Missed(timeline).ShouldBeEmpty();
    }

    private static AlteredYear InLibraryB(string from, string to)
    {
        var year = new AlteredYear("wannian")
            .Starts((workflow, input) => (workflow is "wannian-item-list" or "wannian-plan") && (string?)input["unit"]!["id"] == "emergency");
        foreach (var plan in new[] { "draft-plan", "wannian-plan/revise-plan" })
        {
            var tasks = year.Answers[plan]!["answer"]!["plan"]!["of"]!["emergency-management"]!["tasks"]!.AsArray();
            while (tasks.Count > 1)
            {
                tasks.RemoveAt(1);
            }

            (tasks[0]!["from"], tasks[0]!["to"]) = (from, to);
            tasks[0]!["samples"] = JsonNode.Parse("""[{ "library": "B", "riskClass": null, "count": 8 }]""");
        }

        return year;
    }

    private static AlteredYear Lead(string settled)
    {
        var year = new AlteredYear("wannian")
            .Starts((workflow, input) => workflow is "wannian-item-list" || (workflow is "wannian-lead" && (string?)input["unit"]!["id"] == "market"));
        var lead = year.Answers["register-lead"]!["answer"]!["of"]!["market-regulation"]!.AsObject();
        lead["on"] = "{year}-03-11";
        var task = lead["task"]!.AsObject();
        (task["from"], task["to"]) = ("{year}-03-11", "{year}-03-11");
        year.Answers["settle-schedule"]!["answer"] = JsonNode.Parse(settled);
        return year;
    }
}
