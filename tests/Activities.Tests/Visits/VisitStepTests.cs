using System.Text.Json;
using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Activities.Tests.Visits;

public sealed class VisitStepTests
{
    private static readonly PlannedSample TenOfB = new("B", null) { Count = 10 };

    [Fact]
    public async Task Visits_are_made_in_batches_that_each_commit_by_themselves()
    {
        await using var town = await Town.Open();
        await town.Add("t1", new PlannedSample("B", null) { RatioPercent = 100 });
        var count = (await town.Objects("B")).Count;
        count.ShouldBeInRange(DrawnVisit.BatchSize + 1, 2 * DrawnVisit.BatchSize);
        var run = await town.Run("take", "t1", Step.Of("TakeObjects", "take", Step.FromInput("task", "task")), Town.OpenVisits, Step.Task("between"), Town.OpenVisits.Replace("\"open\"", "\"rest\"", StringComparison.Ordinal), Step.Wait("end"));
        Town.Port(run, "open").ShouldBe("More");
        (await town.Visits("t1")).Count.ShouldBe(DrawnVisit.BatchSize);
        await town.Host.Answer("between", new { });
        run = await town.Host.Instance(run.Id);
        Town.Port(run, "rest").ShouldBe("Done");
        var visits = await town.Visits("t1");
        visits.Select(v => v.Order).ShouldBe(Enumerable.Range(1, count).Select(i => (int?)i));
        visits[0].Id.ShouldBe("t1/v000001");
    }

    [Fact]
    public async Task A_task_without_objects_has_no_visits_to_make()
    {
        await using var town = await Town.Open(objects: 20, inspectors: 0);
        await town.Add("t1", TenOfB);
        (await town.Run("open", "t1", Town.OpenVisits)).Incidents.Single().ShouldStartWith("PE1452");
    }

    [Fact]
    public async Task Visits_are_planned_evenly_on_working_days_on_which_the_rules_let_them()
    {
        await using var town = await Town.Open();

        // Library B is inspected in June; the task begins before that.
        await town.Add(Town.Task("t1", new PlannedSample("B", null) { Count = 60 }) with { From = new DateOnly(2025, 5, 26), To = new DateOnly(2025, 6, 13) });
        await town.Draw("t1");
        var run = await town.Run("plan", "t1", Schedule(), Step.Wait("end"));
        run.Incidents.ShouldBeEmpty();
        run["Any"].GetInt32().ShouldBe(0);
        var days = (await town.Visits("t1")).Select(v => v.PlannedOn!.Value).ToList();
        var calendar = Shipped.Policies.Current.Shared!.Calendar;
        days.ShouldAllBe(d => d.Month == 6 && calendar.IsWorkingDay(d));
        var loads = days.CountBy(d => d).Select(d => d.Value).ToList();
        (loads.Max() - loads.Min()).ShouldBeLessThanOrEqualTo(1);
        (run.Text("Day"), days.Min()).ShouldBe((days.Min().ToString("yyyy-MM-dd"), days.Min()));
    }

    [Fact]
    public async Task What_has_no_lawful_day_or_no_room_stays_unplanned()
    {
        await using var town = await Town.Open();
        await town.Add(Town.Task("july", TenOfB) with { From = new DateOnly(2025, 7, 1), To = new DateOnly(2025, 7, 31) });
        await town.Draw("july");
        (await town.Run("plan", "july", Schedule(), Step.Wait("end")))["Any"].GetInt32().ShouldBe(10);

        await town.Add(Town.Task("june", TenOfB) with { From = new DateOnly(2025, 6, 9), To = new DateOnly(2025, 6, 10) });
        await town.Draw("june", "draw-june");
        (await town.Run("plan-june", "june", Schedule(Step.Set("perDay", "3")), Step.Wait("end")))["Any"].GetInt32().ShouldBe(4);
        (await town.Visits("june")).Count(v => v.PlannedOn is null).ShouldBe(4);
    }

    [Fact]
    public async Task A_task_waits_until_the_procedures_of_all_its_visits_are_over()
    {
        await using var town = await Town.Open();
        await town.Add("t1", TenOfB);
        await town.Draw("t1");
        await town.Host.Publish(new WorkflowDraft("visit", Step.Task("record"), Record(), Step.Task("archive")));
        var run = await town.Run("task", "t1", Step.Of("RunVisits", "run", Step.FromInput("task", "task"), Step.Set("workflow", "\"visit\""), Step.Into("visits", "Any"), Step.Into("ended", "Day")), Step.Wait("end"));
        await town.Host.Settle();
        (await town.Host.Worklist()).Count(t => t.Name == "record").ShouldBe(10);
        foreach (var task in await town.Host.Worklist())
        {
            await town.Host.Tasks.Complete(ProcedureHost.Clerk, task.Id, JsonSerializer.SerializeToElement(new { resultCode = "no-problem", endedOn = "2025-06-03" }));
        }

        await town.Host.Settle();
        (await town.Find("t1")).InspectedOn.ShouldBe(new DateOnly(2025, 6, 3));
        (await town.Host.Instance(run.Id)).Text("Day").ShouldBeNull();
        foreach (var task in await town.Host.Worklist())
        {
            await town.Host.Tasks.Complete(ProcedureHost.Clerk, task.Id, default);
        }

        await town.Host.Settle();
        run = await town.Host.Instance(run.Id);
        run.Incidents.ShouldBeEmpty();
        (run["Any"].GetInt32(), run.Text("Day")).ShouldBe((10, "2025-06-03"));
        run.Journal.Count.ShouldBeLessThan(60, "it waits for one at a time");
    }

    [Fact]
    public async Task The_last_open_visit_that_ends_tells_all_who_wait_for_the_task()
    {
        await using var town = await Town.Open();
        await town.Add("t1", new PlannedSample("B", null) { Count = 2 });
        await town.Draw("t1");
        var visits = await town.Visits("t1");
        await town.Host.Publish(new WorkflowDraft("waiter", Step.Wait("task-inspected")));
        var waiters = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            waiters.Add((await town.Host.Start("waiter", new { task = "t1" }, "task/t1")).Id);
        }

        await End(town, visits[0].Id, "2025-06-05");
        await town.Host.Settle();
        (await town.Host.Instance(waiters[0])).Status.ShouldBe(InstanceSubStatus.Suspended);
        (await town.Find("t1")).InspectedOn.ShouldBeNull();
        await End(town, visits[1].Id, "2025-06-04");
        await town.Host.Settle();
        foreach (var waiter in waiters)
        {
            (await town.Host.Instance(waiter)).Status.ShouldBe(InstanceSubStatus.Finished);
        }

        (await town.Find("t1")).InspectedOn.ShouldBe(new DateOnly(2025, 6, 5));
        (await town.Words("task/t1")).Count(w => w == "task-inspected").ShouldBe(1);
        var read = await Visit(town, visits[0].Id, Step.Of("ReadVisit", "read", Step.FromInput("visit", "visit"), Step.Into("taskEnded", "Day"), Step.Into("result", "Number"), Step.Into("object", "Plan")));
        (read.Text("Day"), read.Text("Number"), read.Text("Plan")).ShouldBe(("2025-06-05", "normal", visits[0].ObjectId));
    }

    [Fact]
    public async Task Notice_education_and_entry_are_kept_with_the_visit()
    {
        await using var town = await Town.Open();
        await town.Add("t1", TenOfB);
        await town.Draw("t1");
        var id = (await town.Visits("t1"))[0].Id;
        var run = await Visit(
            town,
            id,
            Step.Of("RecordEducation", "educate-all", Step.FromInput("task", "task"), Step.Set("on", "\"2025-05-05\"")),
            Step.Of("RecordEducation", "educate", Step.FromInput("visit", "visit"), Step.Set("on", "\"2025-05-06\"")),
            Step.Of("RecordNotice", "notice", Step.FromInput("visit", "visit"), Step.Set("instrument", "\"department-own-form\""), Step.Set("deliveredAt", "\"2025-06-01T10:00:00+08:00\""), Step.Set("receipt", "\"回证\"")),
            Step.Of("EnterPremises", "enter", Step.FromInput("visit", "visit"), Step.Set("at", "\"2025-06-03T09:30:00+08:00\"")));
        run.Incidents.ShouldBeEmpty();
        var visit = await town.Visit(id);
        (visit.EducationOn, visit.NoticeDeliveredAt, visit.NoticeInstrument, visit.NoticeReceipt, visit.EntryAt).ShouldBe((
            new DateOnly(2025, 5, 6), new DateTimeOffset(2025, 6, 1, 10, 0, 0, TimeSpan.FromHours(8)), "department-own-form", "回证", new DateTimeOffset(2025, 6, 3, 9, 30, 0, TimeSpan.FromHours(8))));
        (await town.Find("t1")).EducationOn.ShouldBe(new DateOnly(2025, 5, 5));
    }

    [Fact]
    public async Task Who_steps_in_at_a_drawn_visit_is_said_by_the_record_and_stands_behind_it()
    {
        await using var town = await Town.Open();
        await town.Add("t1", TenOfB);
        await town.Draw("t1");
        var visit = (await town.Visits("t1"))[0];
        var gone = visit.Inspectors[0];
        string Replace(string id, params string[] more) =>
            Step.Of("ReplaceInspector", id, [Step.FromInput("visit", "visit"), Step.Set("inspector", $"\"{gone}\""), Step.Set("reason", "\"illness\""), Step.Into("stepsIn", "Number"), .. more]);
        var chosen = await Visit(town, visit.Id, Replace("choose", Step.Set("by", $"\"{visit.Inspectors[1]}\"")));
        chosen.Incidents.ShouldHaveSingleItem(string.Join('\n', chosen.Journal)).ShouldStartWith("PE0858");
        var run = await Visit(town, visit.Id, Replace("replace"));
        run.Incidents.ShouldBeEmpty();
        var after = await town.Visit(visit.Id);
        after.Inspectors.ShouldBe([run.Text("Number")!, visit.Inspectors[1]]);
        after.Inspectors.ShouldNotContain(gone);
        var draw = await town.DrawOf("t1");
        var report = await town.Host.Read(s => KeptRecord.Verify(s, draw));
        report.Disagreements.ShouldBeEmpty();
        report.Record!.Entries.Count.ShouldBe(1);
    }

    internal static string Record(params string[] more) =>
        Step.Of("RecordResult", "result", [Step.FromInput("visit", "visit"), Step.From("answer", "Answer"), .. more]);

    /// <summary>Runs steps about a visit.</summary>
    internal static async Task<RanInstance> Visit(Town town, string visit, params string[] steps)
    {
        var task = (await town.Visit(visit)).TaskId;
        return await town.Host.Run(
            new WorkflowDraft($"about-{Guid.NewGuid():N}", [.. steps, Step.Wait("end")]), new { jurisdiction = ProcedureHost.Locality, task, visit });
    }

    private static async Task End(Town town, string visit, string on) => (await Visit(
        town, visit, Step.Of("RecordResult", "result", Step.FromInput("visit", "visit"), Step.Set("resultCode", "\"no-problem\""), Step.Set("endedOn", $"\"{on}\"")))).Incidents.ShouldBeEmpty();

    private static string Schedule(params string[] more) => Step.Of(
        "ScheduleVisits", "plan", [Step.FromInput("task", "task"), Step.Into("first", "Day"), Step.Into("unscheduled", "Any"), .. more]);
}
