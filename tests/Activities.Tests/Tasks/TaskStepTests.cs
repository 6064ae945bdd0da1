using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.Activities.Tests.Tasks;

public sealed class TaskStepTests
{
    private const string Content = """
        { "name": "投诉举报检查", "unit": { "id": "market", "department": "市场监督管理局", "system": "市场监管", "level": "county" },
          "items": ["i1"], "from": "2025-03-05", "to": "2025-03-07", "reason": "complaint-or-report", "drawMode": "none" }
        """;

    [Fact]
    public async Task A_task_outside_a_plan_is_opened_read_and_completed_once_its_visits_have_ended()
    {
        await using var host = await ProcedureHost.Open();
        var draft = new WorkflowDraft(
            "w",
            Step.Of("OpenTask", "open", Step.SetObject("content", Content), Step.Into("task", "Task"), Step.Into("correlation", "Correlation")),
            Step.Of("ReadTask", "read", Step.From("task", "Task"), Step.Into("from", "Day"), Step.Into("reason", "Verdict"), Step.Into("joint", "Flag"), Step.Into("library", "Due")),
            Step.Wait("inspected"),
            Step.Of("CompleteTask", "complete", Step.From("task", "Task"), Step.Into("ended", "DueDate")));
        var run = await host.Run(draft);
        run.Incidents.ShouldBeEmpty();
        var id = run.Text("Task")!;
        (run.Text("Correlation"), run.Text("Day"), run.Text("Verdict"), run["Flag"].GetBoolean(), run.Text("Due")).ShouldBe(
            ($"task/{id}", "2025-03-05", "complaint-or-report", false, null));

        await host.Commit(unit =>
        {
            unit.Store<IVisits>().Add(new Visit("v", id, "object", ["1"]));
            return true;
        });
        await host.Runtime.PublishEvent(ProcedureHost.Clerk, "inspected", default);
        (await host.Instance(run.Id)).Incidents.Single().ShouldStartWith("PE1424");
        (await host.Read(s => s.Store<ITasks>().Find(id)))!.Value.CompletedOn.ShouldBeNull();

        await host.Commit(unit =>
        {
            var visit = unit.Store<IVisits>().Find("v")!;
            unit.Store<IVisits>().Change(visit, visit.Value.End(host.Today), "visit-ended");
            return true;
        });
        await host.Runtime.Retry(ProcedureHost.Clerk, run.Id);
        (await host.Read(s => s.Store<ITasks>().Find(id)))!.Value.CompletedOn.ShouldBe(host.Today);
        (await host.Ledger($"task/{id}")).Select(e => e.Type).ShouldBe(["task-opened", "task-started", "task-changed", "task-completed"]);

        var again = await host.Run(new WorkflowDraft("w2", Step.Of("CompleteTask", "c", Step.Set("task", $"\"{id}\""))));
        again.Incidents.Single().ShouldStartWith("PE1423");
    }

    [Theory]
    [InlineData("""{ "unit": { "id": "m", "department": "d", "system": "s", "level": "county" } }""", "no id or no name")]
    [InlineData("""{ "name": "x" }""", "no id or no department")]
    [InlineData("""{ "name": "x", "unit": { "id": "m", "department": "d", "system": "s", "level": "county" }, "from": "2025-02-02", "to": "2025-02-01" }""", "before its first")]
    public async Task A_task_that_cannot_be_opened_is_told(string content, string reason)
    {
        await using var host = await ProcedureHost.Open();
        var run = await host.Run(new WorkflowDraft("w", Step.Of("OpenTask", "open", Step.SetObject("content", content))));
        run.Incidents.Single().ShouldStartWith("PE0860");
        run.Incidents.Single().ShouldContain(reason);
    }

    [Fact]
    public async Task A_thing_that_is_not_there_is_named()
    {
        await using var host = await ProcedureHost.Open();
        foreach (var (type, input) in new[] { ("ReadTask", "task"), ("CompleteTask", "task"), ("SubmitPlan", "plan"), ("CheckPlan", "plan"), ("PublishItemList", "itemList"), ("ArchiveCase", "visit") })
        {
            var run = await host.Run(new WorkflowDraft("w" + type, Step.Of(type, "x", Step.Set(input, "\"nowhere\""))));
            run.Incidents.Single().ShouldStartWith("PE1419");
            run.Incidents.Single().ShouldContain("'nowhere'");
        }
    }
}
