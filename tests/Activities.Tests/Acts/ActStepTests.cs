using System.Text.Json;
using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Activities.Tests.Acts;

public sealed class ActStepTests
{
    [Fact]
    public async Task An_act_stands_in_the_ledger_with_its_step_its_clauses_and_consecutive_numbers()
    {
        await using var host = await ProcedureHost.Open();
        string Act(string id) => Step.Of(
            "RecordAct", id, Step.Set("act", "\"bulletin-issued\""), Step.Set("numbered", "true"), Step.Set("organ", "\"people-government\""),
            Step.SetObject("details", """{ "title": "通报" }"""), Step.Set("on", "\"2025-02-28\""), Step.Asked("bulletin", "c1", "c2"), Step.Into("number", "Number"));
        var run = await host.Run(new WorkflowDraft("w", Act("a"), Act("b"), Step.Wait("end")), correlationId: "office/x");
        run.Incidents.ShouldBeEmpty();
        run.Text("Number").ShouldBe("2025-2");
        var entries = await host.Ledger("case/office/x");
        entries.Select(e => (e.Type, e.OccurredOn)).ShouldBe([("bulletin-issued", new DateOnly(2025, 2, 28)), ("bulletin-issued", new DateOnly(2025, 2, 28))]);
        entries[0].Payload.ShouldBe(
            $$"""{"step":"bulletin","clauses":["c1","c2"],"workflow":"w","instance":"{{run.Id}}","activity":"a","organ":"people-government","number":"2025-1","details":{"title":"通报"} }""".Replace("} }", "}}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_file_does_not_set_comes_from_the_answer_and_what_it_sets_wins()
    {
        await using var host = await ProcedureHost.Open();
        var draft = new WorkflowDraft(
            "w", Step.Task("t"), Step.Of("RecordAct", "a", Step.Set("act", "\"noted\""), Step.Set("organ", "\"a\""), Step.From("answer", "Answer")), Step.Wait("end"));
        await host.Run(draft, correlationId: "office/x");
        await host.Answer("t", new { organ = "b", on = "2025-01-15", details = new { x = 1 }, surplus = true });
        var entry = (await host.Ledger("case/office/x")).Single();
        entry.OccurredOn.ShouldBe(new DateOnly(2025, 1, 15));
        var payload = JsonDocument.Parse(entry.Payload).RootElement;
        (payload.GetProperty("organ").GetString(), payload.GetProperty("details").GetProperty("x").GetInt32()).ShouldBe(("a", 1));
    }

    [Fact]
    public async Task An_answer_of_the_wrong_kind_and_one_without_what_is_needed_are_incidents()
    {
        await using var host = await ProcedureHost.Open();
        var draft = new WorkflowDraft("w", Step.Task("t"), Step.Of("CompleteTask", "a", Step.From("answer", "Answer")));
        await host.Run(draft);
        await host.Answer("t", new { on = "soon" });
        var again = await host.Run(draft with { Id = "w2" });
        await host.Answer("t", new { });
        (await host.Instance(again.Id)).Incidents.Single().ShouldStartWith("PE1404");
        var first = (await host.Read(s => s.Store<Workflows.Stores.IInstanceStore>().List(new Workflows.Stores.InstanceQuery("w")))).Single();
        (await host.Instance(first.Id)).Incidents.Single().ShouldStartWith("PE1403");
    }

    [Theory]
    [InlineData("""{ "type": "PolicyEngine.SubmitPlan", "id": "x" }""", "PE1401")]
    [InlineData("""{ "type": "PolicyEngine.RecordAct", "id": "x", "act": "Meeting held" }""", "PE1421")]
    [InlineData("""{ "type": "PolicyEngine.RecordAct", "id": "x" }""", "PE1222")]
    [InlineData("""{ "type": "PolicyEngine.AwaitDay", "id": "x", "day": "2025-01-01", "time": "9am" }""", "PE1422")]
    [InlineData("""{ "type": "PolicyEngine.File", "id": "x", "subject": "inspecton", "organ": "justice-bureau" }""", "PE1416")]
    [InlineData("""{ "type": "PolicyEngine.RecordAct", "id": "x", "act": "noted", "customProperties": { "step": 5 } }""", "PE1402")]
    [InlineData("""{ "type": "PolicyEngine.RecordAct", "id": "x", "act": "noted", "customProperties": { "clauses": "c1" } }""", "PE1402")]
    public async Task A_file_that_cannot_work_is_refused_at_publish(string activity, string id)
    {
        await using var host = await ProcedureHost.Open();
        (await host.Mistakes(new WorkflowDraft("w", activity, Step.Wait("end")))).ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_day_is_awaited_to_the_next_working_day_and_one_that_has_passed_is_not()
    {
        await using var host = await ProcedureHost.Open();
        var draft = new WorkflowDraft(
            "w",
            Step.Of("AwaitDay", "past", Step.Set("day", "\"2025-03-03\"")),
            Step.Of("AwaitDay", "holiday", Step.Set("day", "\"2025-10-01\""), Step.Set("workingDay", "true"), Step.Set("time", "\"08:30\"")));
        var run = await host.Run(draft);
        run.Status.ShouldBe(InstanceSubStatus.Suspended);
        await host.GoTo(new DateOnly(2025, 10, 8));
        (await host.Instance(run.Id)).Status.ShouldBe(InstanceSubStatus.Suspended);
        await host.GoTo(new DateOnly(2025, 10, 9));
        (await host.Instance(run.Id)).Status.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task One_member_is_read_out_of_an_answer_and_a_missing_one_is_none()
    {
        await using var host = await ProcedureHost.Open();
        string Read(string id, string member, string into) => Step.Of("ReadAnswer", id, Step.Set("member", $"\"{member}\""), Step.FromInput("answer", "answer"), Step.Into("value", into));
        var run = await host.Run(
            new WorkflowDraft("w", Read("a", "a.b", "Any"), Read("b", "a.c.d", "Outcome"), Step.Wait("end")), new { answer = new { a = new { b = new[] { 1, 2 } } } });
        run["Any"].GetArrayLength().ShouldBe(2);
        run["Outcome"].ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_filing_is_kept_on_the_task_or_the_visit_and_papers_are_archived()
    {
        await using var host = await ProcedureHost.Open();
        await host.Commit(unit =>
        {
            unit.Store<ITasks>().Add(new InspectionTask("t", ProcedureHost.Locality, "任务", new PlanningUnit("u", "市场监督管理局", "市场监管", "county"), [], host.Today, host.Today));
            unit.Store<IVisits>().Add(new Visit("v", "t", "object", ["1"]));
            return true;
        });
        var draft = new WorkflowDraft(
            "w",
            Step.Of("File", "a", Step.Set("subject", "\"inspection\""), Step.Set("organ", "\"justice-bureau\""), Step.FromInput("task", "task"), Step.Set("form", "\"检查表\"")),
            Step.Of("File", "b", Step.Set("subject", "\"inspection\""), Step.Set("organ", "\"market-regulation-bureau\""), Step.FromInput("visit", "visit")),
            Step.Of("ArchiveCase", "c", Step.FromInput("visit", "visit")));
        (await host.Run(draft, new { task = "t", visit = "v" })).Incidents.ShouldBeEmpty();
        var filing = (await host.Read(s => s.Store<ITasks>().Find("t")))!.Value.Filings.Single();
        (filing.Subject, filing.Organ, filing.On, filing.Form).ShouldBe(("inspection", "justice-bureau", host.Today, "检查表"));
        var visit = (await host.Read(s => s.Store<IVisits>().Find("v")))!.Value;
        (visit.Filings.Single().Organ, visit.ArchivedOn).ShouldBe(("market-regulation-bureau", host.Today));
        (await host.Ledger("visit/v")).Select(e => e.Type).ShouldContain("case-archived");
    }
}
