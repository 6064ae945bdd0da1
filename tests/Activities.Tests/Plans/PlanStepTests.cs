using System.Text.Json;
using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Databases;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Activities.Tests.Plans;

public sealed class PlanStepTests
{
    private static readonly string Draft = Step.Of(
        "DraftPlan", "draft", Step.Set("kind", "\"annual-plan\""), Step.FromInput("year", "year"), Step.From("answer", "Answer"),
        """  "planId": { "typeName": "String", "expression": { "type": "Variable", "value": { "id": "Plan", "name": "Plan" } }, "memoryReference": { "id": "Plan" } }""");

    private static readonly string Submit = Step.Of("SubmitPlan", "submit", Step.From("plan", "Plan"));

    [Fact]
    public async Task A_draft_is_stored_as_it_was_written_and_amended_under_its_id()
    {
        await using var host = await ProcedureHost.Open();
        var run = await Drafted(host, Submit, Step.Task("amend"), Draft.Replace("\"draft\"", "\"redraft\"", StringComparison.Ordinal), Step.Wait("end"));
        var id = run.Text("Plan")!;
        var plan = await Plan(host, id);
        (plan.Jurisdiction, plan.Kind, plan.Year, plan.Unit.Id, plan.Name, plan.Revision, plan.SubmittedOn).ShouldBe(
            (ProcedureHost.Locality, "annual-plan", 2025, "market", "年度抽查计划", 1, (DateOnly?)host.Today));
        plan.Tasks.Single().Samples.Single().RatioPercent.ShouldBe(5);

        await host.Answer("amend", new { unit = PlanExamples.Unit, plan = PlanExamples.Plan(PlanExamples.Task("t1"), PlanExamples.Task("t2")) });
        (await host.Instance(run.Id)).Incidents.ShouldBeEmpty();
        plan = await Plan(host, id);
        (plan.Revision, plan.Tasks.Count, plan.SubmittedOn).ShouldBe((2, 2, null));
        (await Words(host, id)).ShouldBe(["plan-drafted", "plan-submitted", "plan-amended"]);
    }

    [Theory]
    [InlineData("""{ "tasks": [ { "id": "t1", "items": [] } ] }""", "no name")]
    [InlineData("""{ "tasks": [ { "id": "t1", "name": "x" } ] }""", "no first or no last day")]
    [InlineData("""{ "tasks": [ { "id": "t1", "name": "x", "from": "2025-06-01", "to": "2025-06-02" }, { "id": "t1", "name": "y", "from": "2025-06-01", "to": "2025-06-02" } ] }""", "'t1' stands twice")]
    [InlineData("""{ "tasks": "none" }""", "cannot read 'plan'")]
    public async Task A_plan_that_cannot_be_stored_is_told_and_leaves_nothing(string plan, string reason)
    {
        await using var host = await ProcedureHost.Open();
        var run = await Drafted(host, JsonDocument.Parse(plan).RootElement);
        run.Status.ShouldBe(InstanceSubStatus.Faulted);
        run.Incidents.Single().ShouldStartWith("PE1405");
        run.Incidents.Single().ShouldContain(reason);
        (await host.Read(s => s.Store<IPlans>().Of(ProcedureHost.Locality, 2025))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_check_names_what_the_rules_say_and_stands_in_the_ledger()
    {
        await using var host = await ProcedureHost.Open();
        var run = await Drafted(
            host,
            Step.Of("AdoptItemList", "list", Step.SetObject("list", JsonSerializer.Serialize(PlanExamples.ItemList)), Step.Into("itemList", "List")),
            Step.Of("PublishItemList", "publish-list", Step.From("itemList", "List")),
            Step.Of("CheckPlan", "check", Step.From("plan", "Plan"), Step.Into("remarks", "Remarks"), Step.Into("gravest", "Gravest")),
            Step.Wait("end"));
        run.Incidents.ShouldBeEmpty();
        var remarks = run["Remarks"].EnumerateArray().ToList();
        remarks.ShouldContain(r => r.GetProperty("id").GetString() == "PE0833" && r.GetProperty("item").GetString() == "item-2");
        var weights = new[] { "note", "possible", "open", "departure", "breach" };
        run.Text("Gravest").ShouldBe(weights[remarks.Max(r => Array.IndexOf(weights, r.GetProperty("weight").GetString()))]);
        var entry = (await host.Ledger($"plan/{run.Text("Plan")}")).Single(e => e.Type == "plan-checked");
        JsonDocument.Parse(entry.Payload).RootElement.GetProperty("remarks").GetArrayLength().ShouldBe(remarks.Count);
        (await host.Ledger($"item-list/{run.Text("List")}")).Select(e => e.Type).ShouldBe(
            ["item-list-entered", "item-list-adopted", "item-list-changed", "item-list-published"]);
    }

    [Theory]
    [InlineData("passed", "Passed")]
    [InlineData("returned", "Returned")]
    [InlineData("rejected", "Rejected")]
    public async Task A_review_goes_out_by_the_port_of_what_the_organ_found(string outcome, string port)
    {
        await using var host = await ProcedureHost.Open();
        var run = await Reviewed(host, new { organ = Organ(), outcome, note = "意见" });
        run.Incidents.ShouldBeEmpty();
        var completed = run.Journal.Single(r => r.Path == "main:reviewed" && r.Detail.ValueKind == JsonValueKind.Object && r.Detail.TryGetProperty("o", out _));
        completed.Detail.GetProperty("o").EnumerateArray().Single().GetString().ShouldBe(port);
        var review = (await Plan(host, run.Text("Plan")!)).Reviews.Single();
        (review.Organ, review.Outcome, review.Note, review.Actor, review.Revision, review.On).ShouldBe(
            (Organ(), outcome, "意见", ProcedureHost.Clerk.Id, 1, host.Today));
    }

    [Fact]
    public async Task A_review_that_the_domain_refuses_is_an_incident_and_leaves_nothing()
    {
        await using var host = await ProcedureHost.Open();
        var run = await Reviewed(host, new { organ = "no-such-organ", outcome = "passed" });
        run.Status.ShouldBe(InstanceSubStatus.Faulted);
        run.Incidents.Single().ShouldStartWith("PE0847");
        (await Plan(host, run.Text("Plan")!)).Reviews.ShouldBeEmpty();
        (await Words(host, run.Text("Plan")!)).ShouldBe(["plan-drafted", "plan-submitted"]);

        var other = await Reviewed(host, new { organ = Organ(), outcome = "passed", revision = 7 }, "w2");
        other.Incidents.Single().ShouldStartWith("PE0844");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_who_answer_one_review_at_once_one_wins_and_the_other_is_told(DatabaseKind kind)
    {
        await using var host = await ProcedureHost.Open(kind);
        var run = await Drafted(host, Submit, Step.Task("review"), Review, Step.Wait("end"));
        var task = (await host.Worklist()).Single(t => t.Name == "review");
        var answers = new[] { "passed", "rejected" }.Select(outcome => Task.Run(async () =>
        {
            try
            {
                await host.Tasks.Complete(ProcedureHost.Clerk, task.Id, JsonSerializer.SerializeToElement(new { organ = Organ(), outcome }));
                return outcome;
            }
            catch (WorkflowRefused e)
            {
                return e.Id;
            }
        }));
        var told = await Task.WhenAll(answers);
        told.Count(t => t == "PE1277").ShouldBe(1);
        var won = told.Single(t => t != "PE1277");
        (await Plan(host, run.Text("Plan")!)).Reviews.Select(r => r.Outcome).ShouldBe([won]);
    }

    [Fact]
    public async Task Planned_tasks_are_made_once_each_with_a_workflow_of_its_own_that_rests_until_its_day()
    {
        await using var host = await ProcedureHost.Open();
        await host.Publish(new WorkflowDraft("child", Step.Of("AwaitDay", "wait", Step.Set("day", "\"2025-05-06\"")), Step.Of("ReadTask", "read", Step.FromInput("task", "task"), Step.Into("from", "Day"), Step.Into("correlation", "Correlation"))));
        string Start(string id) => Step.Of("StartPlannedTasks", id, Step.From("plan", "Plan"), Step.Set("workflow", "\"child\""), Step.Into("tasks", "Tasks"));
        var run = await Drafted(host, new object[] { PlanExamples.Task("t1"), PlanExamples.Task("t2", times: 2) }, Start("first"), Step.Task("again"), Start("second"), Step.Wait("end"));
        run.Incidents.ShouldBeEmpty();
        var plan = run.Text("Plan")!;
        string[] ids = [$"{plan}/t1", $"{plan}/t2/1", $"{plan}/t2/2"];
        run["Tasks"].EnumerateArray().Select(t => t.GetString()).ShouldBe(ids);
        (await host.Read(s => s.Store<ITasks>().OfPlan(plan))).Select(t => t.Value.Id).ShouldBe(ids);

        await host.Settle();
        var children = await host.Read(s => s.Store<IInstanceStore>().List(new InstanceQuery("child")));
        children.Select(c => $"{c.CorrelationId} {c.SubStatus} {c.ParentId}").ShouldBe(ids.Select(i => $"task/{i} {InstanceSubStatus.Suspended} {run.Id}"), ignoreOrder: true);

        await host.Answer("again", new { });
        (await host.Instance(run.Id))["Tasks"].GetArrayLength().ShouldBe(0);
        (await host.Read(s => s.Store<IInstanceStore>().List(new InstanceQuery("child")))).Count.ShouldBe(3);

        await host.GoTo(new DateOnly(2025, 5, 6));
        var child = await host.Instance(children.Single(c => c.CorrelationId == $"task/{plan}/t1").Id);
        (child.Status, child.Text("Day"), child.Text("Correlation")).ShouldBe((InstanceSubStatus.Finished, "2025-06-02", $"task/{plan}/t1"));
    }

    private static readonly string Review = Step.Of("ReviewPlan", "reviewed", Step.From("plan", "Plan"), Step.From("answer", "Answer"));

    private static string Organ() => Shipped.Policies.Current.Find(ProcedureHost.Locality)!.Profile.Organs[0].Role;

    private static Task<RanInstance> Drafted(ProcedureHost host, params string[] steps) => Drafted(host, new object[] { PlanExamples.Task("t1") }, steps);

    private static Task<RanInstance> Drafted(ProcedureHost host, object[] tasks, params string[] steps) => Drafted(host, PlanExamples.Plan(tasks), "w", steps);

    private static Task<RanInstance> Drafted(ProcedureHost host, JsonElement plan) => Drafted(host, plan, "w");

    private static async Task<RanInstance> Drafted(ProcedureHost host, object plan, string definition, params string[] steps)
    {
        var run = await host.Run(new WorkflowDraft(definition, [Step.Task("write"), Draft, .. steps]), new { jurisdiction = ProcedureHost.Locality, year = 2025 });
        await host.Answer("write", new { unit = PlanExamples.Unit, plan });
        return await host.Instance(run.Id);
    }

    private static async Task<RanInstance> Reviewed(ProcedureHost host, object answer, string definition = "w")
    {
        var run = await Drafted(host, PlanExamples.Plan(PlanExamples.Task("t1")), definition, Submit, Step.Task("review"), Review, Step.Wait("end"));
        await host.Answer("review", answer);
        return await host.Instance(run.Id);
    }

    private static async Task<Plan> Plan(ProcedureHost host, string id) => (await host.Read(s => s.Store<IPlans>().Find(id)))!.Value;

    // What the steps said, without the entries of the documents themselves.
    private static async Task<IEnumerable<string>> Words(ProcedureHost host, string plan) =>
        (await host.Ledger($"plan/{plan}")).Where(e => e.Payload.Contains("\"activity\"", StringComparison.Ordinal)).Select(e => e.Type);
}
