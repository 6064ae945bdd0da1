using System.Text.Json.Nodes;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Definitions;

namespace PolicyEngine.Rehearsals.Tests;

/// <summary>What rests for ever is not in order, though no deadline is judged any more.</summary>
public class NeverEndingTests
{
    private static readonly DateOnly From = new(2021, 11, 1);
    private static readonly DateOnly To = new(2023, 1, 31);

    [Fact]
    public async Task Who_waits_for_an_event_that_nobody_sends_is_stuck_and_so_is_who_waits_for_them()
    {
        using var fair = new Fair();
        fair.Edits["fair-visit.json"] = workflow => WaitForGate(workflow);
        var timeline = (await fair.Play(Usual())).End!.Timeline.ShouldNotBeNull();
        timeline.Missed.ShouldBeEmpty("nothing behind the wait was begun, so nothing was late");
        timeline.IsInOrder.ShouldBeFalse();
        var visits = timeline.Stuck.Single(s => s.Workflow == "fair-visit");
        (visits.Count, visits.About).ShouldBe((24, "task/1"));
        visits.What.ShouldEndWith("pause");
        visits.Reason.ShouldStartWith("PE1622");
        visits.Reason.ShouldContain("gate-opened");
        timeline.Stuck.Single(s => s.Workflow == "fair-task").Reason.ShouldStartWith("PE1621");
    }

    [Fact]
    public async Task While_one_who_may_still_send_it_goes_on_nobody_is_stuck()
    {
        using var fair = new Fair();
        fair.Edits["fair-visit.json"] = workflow =>
        {
            WaitForGate(workflow);
            Replace(workflow, "push-result", "Elsa.PublishEvent");
        };
        var settings = Usual();
        var half = (await fair.Play(settings with { Until = new DateOnly(2024, 3, 6) })).End!.Timeline.ShouldNotBeNull();
        half.Running.ShouldBeGreaterThan(20);
        half.Stuck.ShouldBeEmpty("stalls are still to be inspected");
        (await fair.Play(settings)).End!.Timeline!.Stuck.Single(s => s.Workflow == "fair-visit").Count.ShouldBe(24, "each waits for another that waits itself");
    }

    [Fact]
    public async Task A_timer_beyond_the_end_is_not_stuck()
    {
        using var fair = new Fair();
        var timeline = (await fair.Play(Usual() with { Until = new DateOnly(2024, 3, 5) })).End!.Timeline.ShouldNotBeNull();
        timeline.Running.ShouldBe(26);
        timeline.Stuck.ShouldBeEmpty();
    }

    [Fact]
    public void Which_events_a_workflow_may_send_and_to_whom_follows_from_the_files()
    {
        var events = new SentEvents();
        foreach (var name in new[] { "plan", "task", "visit" })
        {
            var file = Path.Combine(Fair.Root(), "workflows", "kaifu", $"kaifu-{name}.json");
            events.Add(DefinitionReader.Read(File.ReadAllBytes(file), name, new DiagnosticBag()).ShouldNotBeNull());
        }

        events.MaySend("kaifu-task", "task-completed", sameCase: true).ShouldBeTrue();
        events.MaySend("kaifu-task", "task-completed", sameCase: false).ShouldBeFalse("it is told to the task's own visits");
        events.MaySend("kaifu-task", "task-inspected", sameCase: true).ShouldBeTrue("by its visits");
        events.MaySend("kaifu-task", "task-inspected", sameCase: false).ShouldBeFalse("its visits are of its own case");
        events.MaySend("kaifu-visit", "task-completed", sameCase: true).ShouldBeFalse("that is the task's");
        events.MaySend("kaifu-plan", "task-completed", sameCase: false).ShouldBeTrue("by tasks that it may still start");
        events.MaySend("unknown", "anything", sameCase: false).ShouldBeTrue();
    }

    [Fact]
    public void A_duty_of_one_year_is_not_done_by_that_of_another()
    {
        var library = new PolicyLibrary(Path.Combine(Fair.Root(), "policies"));
        library.Reload();
        var kaifu = library.Current.Find("kaifu")!;
        var recorded = new RecordedDecisions();
        recorded.Take(Done(2021), kaifu);
        var forgotten = new ForgottenDuties(kaifu, TimeProvider.System).Of(From, To, recorded.Duties).ShouldHaveSingleItem();
        (forgotten.Name, forgotten.Due).ShouldBe(("yearly-joint-plan", new DateOnly(2022, 12, 31)));
        recorded.Take(Done(2022), kaifu);
        new ForgottenDuties(kaifu, TimeProvider.System).Of(From, To, recorded.Duties).ShouldBeEmpty();
    }

    private static LedgerRecord Done(int year) => new(
        "office/kaifu", 1, "decision-recorded", From, new DateTimeOffset(From, default, default),
        "host:x",
        $$"""{ "instance": "i", "decision": "duty", "facts": { "duty": "yearly-joint-plan", "year": {{year}} }, "outcome": { "verdict": "met", "clauses": [] } }""",
        [], null);

    private static void WaitForGate(JsonNode workflow) => Replace(workflow, "pause", "Elsa.Event");

    /// <summary>Puts a step that has to do with the event in the place of one, under its id.</summary>
    private static void Replace(JsonNode workflow, string id, string type)
    {
        var activities = workflow["root"]!["activities"]!.AsArray();
        var old = activities.Single(a => (string?)a!["id"] == id)!;
        activities[activities.IndexOf(old)] = JsonNode.Parse(
            $$$"""
            { "type": "{{{type}}}", "version": 1, "id": "{{{id}}}", "name": "{{{id}}}", "customProperties": {}, "metadata": {{{old["metadata"]!.ToJsonString()}}},
              "eventName": { "typeName": "String", "expression": { "type": "Literal", "value": "gate-opened" } } }
            """);
    }

    private static RehearsalSettings Usual() => new(Fair.Id, Fair.Read(), 7);
}
