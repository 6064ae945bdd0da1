using System.Text.Json;
using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Databases;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Plans;

namespace PolicyEngine.Activities.Tests.Visits;

/// <summary>A drawn object that turns out closed or moved, in a draw that announced that reserves stand in.</summary>
public sealed class SubstituteTests
{
    private static readonly PlannedSample TenOfB = new("B", null) { Count = 10 };

    [Theory, OnSqlite, OnPostgres]
    public async Task The_next_reserve_of_the_record_stands_in_and_the_record_still_verifies(DatabaseKind kind)
    {
        await using var town = await Town.Open(kind: kind);
        await Draw(town, reserves: 3);
        var closed = (await town.Visits("t1"))[4];
        var run = await Close(town, closed.Id);
        run.Incidents.ShouldBeEmpty();
        Town.Port(run, "result").ShouldBe("Impossible");

        var draw = await town.DrawOf("t1");
        var report = await town.Host.Read(s => KeptRecord.Verify(s, draw));
        report.Disagreements.ShouldBeEmpty();
        var record = report.Record!;
        var called = record.Entries.Single().ShouldBeOfType<ObjectNotInspectable>().Substitute.ShouldNotBeNull();
        called.Rank.ShouldBe(1);
        var substitute = await town.Visit(run.Text("Number")!);
        (substitute.SubstituteFor, substitute.Reserve, substitute.Order, substitute.DrawId).ShouldBe((closed.Id, 1, 11, draw.Id));
        substitute.ObjectId.ShouldBe(record.Frozen.ObjectId(record.Result.Reserves[0].Ticket.Row));
        substitute.Inspectors.ShouldBe(called.Team!.Inspectors.Select(record.Frozen.InspectorId));
        (await town.Visits("t1")).Select(v => v.Id).ShouldContain(substitute.Id);
        (await town.Words("task/t1")).ShouldBe(["draw-announced", "draw-made", "visits-opened", "substitute-called"]);
        var read = await VisitStepTests.Visit(
            town, substitute.Id, Step.Of("ReadVisit", "read", Step.FromInput("visit", "visit"), Step.Into("substituteFor", "Number"), Step.Into("reserve", "Any")));
        (read.Text("Number"), read["Any"].GetInt32()).ShouldBe((closed.Id, 1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Visits_that_turn_out_impossible_at_once_get_different_reserves(DatabaseKind kind)
    {
        await using var town = await Town.Open(kind: kind);
        await Draw(town, reserves: 6);
        var closed = (await town.Visits("t1")).Take(5).Select(v => v.Id).ToList();
        await town.Host.Publish(new WorkflowDraft("close", Closed(), Step.Wait("end")));
        await Task.WhenAll(closed.Select(v => Task.Run(() => town.Host.Start("close", new { jurisdiction = ProcedureHost.Locality, task = "t1", visit = v }))));
        await town.Host.Settle();

        var substitutes = (await town.Visits("t1")).Where(v => v.SubstituteFor is not null).ToList();
        substitutes.Select(v => v.Reserve).Order().ShouldBe([1, 2, 3, 4, 5]);
        substitutes.Select(v => v.SubstituteFor).Order().ShouldBe(closed);
        substitutes.Select(v => v.ObjectId).ShouldBeUnique();
        var draw = await town.DrawOf("t1");
        var report = await town.Host.Read(s => KeptRecord.Verify(s, draw));
        report.Disagreements.ShouldBeEmpty();
        report.Record!.Entries.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_task_is_not_inspected_before_its_substitute_is()
    {
        await using var town = await Town.Open();
        await Draw(town, reserves: 1, new PlannedSample("B", null) { Count = 1 });
        var closed = (await town.Visits("t1")).Single();
        var run = await Close(town, closed.Id);
        (await town.Find("t1")).InspectedOn.ShouldBeNull();
        var substitute = await town.Visit(run.Text("Number")!);
        substitute.PlannedOn.ShouldNotBeNull();
        substitute.PlannedOn.Value.ShouldBeGreaterThan(new DateOnly(2025, 6, 3), "the day after the first was found closed");
        await VisitStepTests.Visit(town, substitute.Id, Step.Of(
            "RecordResult", "result", Step.FromInput("visit", "visit"), Step.Set("resultCode", "\"no-problem\""), Step.Set("endedOn", "\"2025-06-04\"")));
        (await town.Find("t1")).InspectedOn.ShouldBe(new DateOnly(2025, 6, 4));
    }

    [Fact]
    public async Task Without_substitutes_in_the_plan_reserves_stay_reserves()
    {
        await using var town = await Town.Open();
        await Draw(town, reserves: 3, substitutes: false);
        var before = await town.DrawOf("t1");
        var run = await Close(town, (await town.Visits("t1"))[0].Id);
        run.Incidents.ShouldBeEmpty();
        run.Text("Number").ShouldBeNull();
        (await town.Visits("t1")).Count.ShouldBe(10);
        (await town.DrawOf("t1")).Record.ShouldBe(before.Record);
    }

    [Fact]
    public async Task When_the_reserves_are_used_up_nobody_stands_in_and_that_is_written_down()
    {
        await using var town = await Town.Open();
        await Draw(town, reserves: 1);
        var visits = await town.Visits("t1");
        (await Close(town, visits[0].Id)).Text("Number").ShouldNotBeNull();
        var second = await Close(town, visits[1].Id);
        second.Incidents.ShouldBeEmpty();
        second.Text("Number").ShouldBeNull();
        (await town.Words("task/t1"))[^2..].ShouldBe(["substitute-called", "no-substitute-left"]);
        (await town.Visit(visits[1].Id)).Impossible.ShouldBe("closed-or-moved");
        var draw = await town.DrawOf("t1");
        (await town.Host.Read(s => KeptRecord.Verify(s, draw))).Record!.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_procedures_of_a_task_take_in_its_substitute()
    {
        await using var town = await Town.Open();
        await Draw(town, reserves: 2, new PlannedSample("B", null) { Count = 2 });
        await town.Host.Publish(new WorkflowDraft("visit", Step.Task("record"), VisitStepTests.Record()));
        await town.Host.Publish(new WorkflowDraft(
            "task", Step.Of("RunVisits", "run", Step.FromInput("task", "task"), Step.Set("workflow", "\"visit\""), Step.Into("visits", "Any"), Step.Into("ended", "Day")), Step.Wait("end")));
        var run = await town.Host.Start("task", new { jurisdiction = ProcedureHost.Locality, task = "t1" }, "task/t1");
        await town.Host.Settle();
        await Answer(new { resultCode = "closed-or-moved", endedOn = "2025-06-03", evidence = "照片" });
        (await town.Host.Worklist()).Count(t => t.Name == "record").ShouldBe(2, "the substitute's procedure has begun");
        await Answer(new { resultCode = "no-problem", endedOn = "2025-06-03" });
        (await town.Host.Instance(run.Id)).Text("Day").ShouldBeNull();
        await Answer(new { resultCode = "no-problem", endedOn = "2025-06-05" });
        var ended = await town.Host.Instance(run.Id);
        ended.Incidents.ShouldBeEmpty();
        (ended["Any"].GetInt32(), ended.Text("Day")).ShouldBe((3, "2025-06-05"));

        async Task Answer(object answer)
        {
            var task = (await town.Host.Worklist()).First(t => t.Name == "record");
            await town.Host.Tasks.Complete(ProcedureHost.Clerk, task.Id, JsonSerializer.SerializeToElement(answer));
            await town.Host.Settle();
        }
    }

    private static async Task Draw(Town town, int reserves, PlannedSample? sample = null, bool substitutes = true)
    {
        await town.Add("t1", sample ?? TenOfB);
        var freeze = Step.Of(
            "FreezeDraw", "freeze", Step.FromInput("task", "task"), Step.Into("draw", "Number"),
            Step.Set("reserves", $"{reserves}"), Step.Set("substitutes", substitutes ? "true" : "false"));
        (await town.Run("draw", "t1", freeze, Town.Make, Town.OpenVisits)).Incidents.ShouldBeEmpty();
    }

    private static Task<RanInstance> Close(Town town, string visit) => VisitStepTests.Visit(town, visit, Closed());

    private static string Closed() => Step.Of(
        "RecordResult", "result", Step.FromInput("visit", "visit"), Step.Set("resultCode", "\"closed-or-moved\""), Step.Set("endedOn", "\"2025-06-03\""),
        Step.Set("evidence", "\"现场照片三张\""), Step.Into("substitute", "Number"));
}
