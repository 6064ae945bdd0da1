using System.Text.Json;
using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Activities.Tests.Decisions;

public sealed class DecideTests
{
    [Fact]
    public async Task A_deadline_is_asked_while_it_is_open_and_judged_for_the_record_when_the_act_is_done()
    {
        await using var host = await ProcedureHost.Open();
        var draft = new WorkflowDraft(
            "w",
            Deadline("open", Step.Fact("completedOn", "Literal", "null")),
            Step.Task("complete"),
            Step.Of("ReadAnswer", "day", Step.Set("member", "\"on\""), Step.From("answer", "Answer"), Step.Into("value", "Day")),
            Deadline("done", Step.Fact("completedOn", "Variable", """{ "id": "Day", "name": "Day" }""")),
            Step.Wait("end"));
        var open = await host.Run(draft, correlationId: "office/1");
        open.Incidents.ShouldBeEmpty();
        (open.Text("Verdict"), open["Adverse"].GetBoolean()).ShouldBe(("due", false));
        var due = DateOnly.Parse(open.Text("DueDate")!, System.Globalization.CultureInfo.InvariantCulture);
        open.Text("Due").ShouldBe(open.Text("DueDate"));
        due.ShouldBeGreaterThan(host.Today);

        await host.GoTo(due.AddDays(1));
        await host.Answer("complete", new { on = due.AddDays(1) });
        var done = await host.Instance(open.Id);
        done.Incidents.ShouldBeEmpty();
        (done.Text("Verdict"), done["Adverse"].GetBoolean()).ShouldBe(("late", true));

        var records = await host.Ledger("case/office/1");
        records.Select(r => r.Type).ShouldBe([DecisionRecorder.EntryType, DecisionRecorder.EntryType]);
        var payload = JsonDocument.Parse(records[1].Payload).RootElement;
        payload.GetProperty("step").GetString().ShouldBe("plan-made");
        payload.GetProperty("clauses").EnumerateArray().Single().GetString().ShouldBe("some-clause");
        (payload.GetProperty("workflow").GetString(), payload.GetProperty("instance").GetString(), payload.GetProperty("activity").GetString()).ShouldBe(("w", open.Id, "done"));
        payload.GetProperty("adverse").GetBoolean().ShouldBeTrue();
        payload.GetProperty("facts").GetProperty("completedOn").GetString().ShouldBe(due.AddDays(1).ToString("yyyy-MM-dd"));
        payload.GetProperty("policyVersion").GetString().ShouldBe(Shipped.Policies.Current.Find(ProcedureHost.Locality)!.Version);
        (records[1].Actor, records[1].OccurredOn).ShouldBe((ProcedureHost.Clerk.Id, host.Today));
    }

    [Fact]
    public async Task A_question_that_is_not_for_the_record_leaves_no_entry()
    {
        await using var host = await ProcedureHost.Open();
        var ran = await host.Run(new WorkflowDraft("w", Deadline("open")[..^2] + ", " + Step.Set("record", "false") + " }", Step.Wait("end")), correlationId: "office/1");
        ran.Text("Verdict").ShouldNotBeNull();
        (await host.Ledger("case/office/1")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""  "decision": "publicaton" """, "PE1412", "publication")]
    [InlineData("""  "decision": "publication", "facts": { "publishdOn": { "type": "Literal", "value": "2025-01-01" } } """, "PE1414", "publishedOn")]
    [InlineData("""  "decision": "publication", "facts": { "publishedOn": { "type": "Variable", "value": { "id": "Flag", "name": "Flag" } } } """, "PE1415", null)]
    [InlineData("""  "decision": "publication", "facts": { "publishedOn": { "type": "Input", "value": { "name": "year" } } } """, "PE1415", null)]
    [InlineData("""  "decision": "publication", "facts": { "result": { "type": "Literal", "value": "norml" } } """, "PE1416", "normal")]
    [InlineData("""  "decision": "publication", "facts": [] """, "PE1413", null)]
    [InlineData("""  "decision": "publication", "assume": "regulr" """, "PE1417", "regular")]
    [InlineData("""  "decision": "publication", "facts": { "publishedOn": { "type": "Literal", "value": "soon" } } """, "PE1215", null)]
    public async Task What_the_vocabulary_does_not_know_is_refused_at_publish_with_its_place(string members, string id, string? nearest)
    {
        await using var host = await ProcedureHost.Open();
        var mistake = (await host.Mistakes(new WorkflowDraft("w", $$"""{ "type": "PolicyEngine.Decide", "id": "d", {{members}} }""", Step.Wait("end")))).ShouldHaveSingleItem();
        (mistake.Id, mistake.Nearest, mistake.At.Line).ShouldBe((id, nearest, 5));
        mistake.At.Column.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_decision_that_cannot_be_recorded_is_not_made()
    {
        await using var host = await ProcedureHost.Open(published: false);
        var ran = await host.Run(new WorkflowDraft("w", Deadline("d"), Step.Wait("end")), correlationId: "office/1");
        ran.Status.ShouldBe(InstanceSubStatus.Faulted);
        ran.Text("Verdict").ShouldBeNull();
        (await host.Ledger("case/office/1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_and_can_be_done_again()
    {
        await using var host = await ProcedureHost.Open();
        var ran = await host.Run(
            new WorkflowDraft(
                "w",
                Step.Of("RecordAct", "a", Step.Set("act", "\"meeting-held\"")),
                Step.Of("Decide", "d", Step.Set("decision", "\"inspection-permission\""), Step.Facts(
                    Step.Fact("startDate", "Literal", "\"2025-05-02\""), Step.Fact("endDate", "Literal", "\"2025-05-01\"")))),
            correlationId: "office/1");
        ran.Status.ShouldBe(InstanceSubStatus.Faulted);
        ran.Incidents.Single().ShouldContain("inspection-permission");
        (await host.Ledger("case/office/1")).Select(e => e.Type).ShouldBe(["meeting-held"]);
    }

    [Fact]
    public async Task Each_act_is_judged_by_the_rules_of_its_day()
    {
        await using var host = await ProcedureHost.Open(byDay: true);
        var shipped = Shipped.Policies.Current.PackageOf(ProcedureHost.Locality)!;
        await host.Activate(new DateOnly(2020, 1, 1), shipped);
        await host.Activate(new DateOnly(2026, 3, 1), shipped with { Files = [.. shipped.Files.Select(f => f.Path == $"{ProcedureHost.Locality}/parameters.json" ? f with { Content = Earlier(f.Content) } : f)] });
        string Made(string id, string on, string into) => Step.Of(
            "Decide", id, Step.Set("decision", "\"plan-deadline\""), Step.Into("verdict", into),
            Step.Facts(Step.Fact("planKind", "Literal", "\"annual-plan\""), Step.Fact("planYear", "Literal", "2026"), Step.Fact("completedOn", "Literal", $"\"{on}\"")));
        var run = await host.Run(new WorkflowDraft("w", Made("a", "2026-02-27", "Verdict"), Made("b", "2026-03-20", "Due"), Step.Wait("end")), correlationId: "office/1");
        run.Incidents.ShouldBeEmpty();
        (run.Text("Verdict"), run.Text("Due")).ShouldBe(("on-time", "late"));
        var versions = (await host.Ledger("case/office/1")).Select(e => JsonDocument.Parse(e.Payload).RootElement.GetProperty("policyVersion").GetString()).ToList();
        versions.ShouldBe([host.Timeline.Current.On(ProcedureHost.Locality, new DateOnly(2026, 2, 27))!.Version, host.Timeline.Current.On(ProcedureHost.Locality, new DateOnly(2026, 3, 20))!.Version]);
        versions[0].ShouldNotBe(versions[1]);

        // The annual plan due at the end of February instead of March.
        static byte[] Earlier(byte[] parameters)
        {
            var text = System.Text.Encoding.UTF8.GetString(parameters);
            var at = text.IndexOf("\"month\": 3", text.IndexOf("\"annualPlanDeadline\"", StringComparison.Ordinal), StringComparison.Ordinal);
            return System.Text.Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, at), "\"month\": 2", text.AsSpan(at + "\"month\": 3".Length)));
        }
    }

    [Fact]
    public async Task A_decision_about_a_plan_stands_in_the_plans_stream_and_knows_its_locality()
    {
        await using var host = await ProcedureHost.Open();
        await host.Commit(unit =>
        {
            unit.Store<IPlans>().Add(new Plan("p", ProcedureHost.Locality, "annual-plan", 2025, new PlanningUnit("u", "d", "s", "county"), []) { CompletedOn = new DateOnly(2025, 4, 15) });
            return true;
        });
        var run = await host.Run(
            new WorkflowDraft("w", Step.Of("Decide", "d", Step.Set("decision", "\"plan-deadline\""), Step.FromInput("plan", "plan"), Step.Into("verdict", "Verdict"), Step.Into("outcome", "Outcome")), Step.Wait("end")),
            new { plan = "p" });
        run.Text("Verdict").ShouldBe("late");
        run["Outcome"].GetProperty("clauses").GetArrayLength().ShouldBeGreaterThan(0);
        (await host.Ledger("plan/p")).Select(e => e.Type).ShouldBe(["plan-drafted", DecisionRecorder.EntryType]);
    }

    [Fact]
    public async Task A_duty_is_recorded_as_done_and_judged()
    {
        await using var host = await ProcedureHost.Open();
        var duty = Shipped.Policies.Current.Find(ProcedureHost.Locality)!.Duties.First(d => d is { Recurrence: "yearly", Due: not null });
        string Fulfil(string id, string on) => Step.Of(
            "FulfilDuty", id, Step.Set("duty", $"\"{duty.Id}\""), Step.Set("year", "2025"), Step.Set("completedOn", on), Step.Into("verdict", "Verdict"), Step.Into("adverse", "Adverse"));
        var kept = await host.Run(new WorkflowDraft("kept", Fulfil("d", "\"2025-01-02\""), Step.Wait("end")), correlationId: "office/1");
        kept.Incidents.ShouldBeEmpty();
        (kept.Text("Verdict"), kept["Adverse"].GetBoolean()).ShouldBe(("on-time", false));
        var missed = await host.Run(new WorkflowDraft("missed", Fulfil("d", "\"2026-12-31\""), Step.Wait("end")), correlationId: "office/2");
        (missed.Text("Verdict"), missed["Adverse"].GetBoolean()).ShouldBe(("late", true));
        (await host.Ledger("case/office/1")).Select(e => (e.Type, e.OccurredOn)).ShouldBe(
            [("duty-fulfilled", new DateOnly(2025, 1, 2)), (DecisionRecorder.EntryType, host.Today)]);
        (await host.Mistakes(new WorkflowDraft("w", Step.Of("FulfilDuty", "d", Step.Set("duty", $"\"{duty.Id}x\""), Step.Set("year", "2025")))))
            .Select(d => (d.Id, d.Nearest)).ShouldBe([("PE1418", duty.Id)]);
    }

    private static string Deadline(string id, params string[] facts) => Step.Of(
        "Decide",
        id,
        Step.Set("decision", "\"plan-deadline\""),
        Step.Facts([Step.Fact("planKind", "Literal", "\"annual-plan\""), Step.Fact("planYear", "Literal", "2026"), .. facts]),
        Step.Asked("plan-made", "some-clause"),
        Step.Into("verdict", "Verdict"),
        Step.Into("due", "Due"),
        Step.Into("dueDate", "DueDate"),
        Step.Into("adverse", "Adverse"));
}
