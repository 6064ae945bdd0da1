namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>What a person does about visits outside of a procedure.</summary>
public class VisitCommandTests(DrawnTown town) : IClassFixture<DrawnTown>
{
    private const string Done = """{"resultCode":"no-problem","endedOn":"2025-06-03"}""";

    [Fact]
    public async Task A_visit_is_postponed_to_a_day_that_the_rules_leave_open_and_the_ledger_says_why()
    {
        var visit = (await town.DrawTask("postponed", 2))[0];
        var asked = """{"to":"2025-06-11","reason":"企业搬迁设备"}""";
        (await town.Do(DrawnTown.At(visit, "/postponement"), asked)).Status.ShouldBe(428);
        (await town.Do(DrawnTown.At(visit, "/postponement"), asked, "\"9\"")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(412), a => a.Id.ShouldBe("PE1001"));
        var first = await town.Do(DrawnTown.At(visit, "/postponement"), asked, "\"1\"", "postpone");
        (first.Status, first.ETag, first.Body["plannedOn"]!.ToString()).ShouldBe((200, "\"2\"", "2025-06-11"), first.Text);
        (await town.Do(DrawnTown.At(visit, "/postponement"), asked, "\"1\"", "postpone")).Text.ShouldBe(first.Text, "a repeated command is answered and does nothing");
        (await town.Do(DrawnTown.At(visit, "/postponement"), asked, "\"1\"")).Status.ShouldBe(412, "somebody was faster");
        (await town.Ledger($"visit/{visit.Id}")).ShouldBe(["visit-assigned", "visit-changed", "visit-postponed"]);
        var entry = (await town.Read($"/api/v1/ledger/entries?stream={Uri.EscapeDataString($"visit/{visit.Id}")}")).Body["items"]![2]!;
        (entry["actor"]!.ToString(), entry["payload"]!["because"]!.ToString(), entry["payload"]!["to"]!.ToString()).ShouldBe(("user:clerk", "企业搬迁设备", "2025-06-11"));
    }

    [Theory]
    [InlineData("2025-06-30", "from 2025-06-02")]
    [InlineData("2025-06-07", "no working day")]
    public async Task A_day_on_which_the_visit_cannot_be_is_refused(string day, string why)
    {
        var visit = (await town.DrawTask($"not-on-{day}", 2))[0];
        var answer = await town.Do(DrawnTown.At(visit, "/postponement"), $$"""{"to":"{{day}}","reason":"x"}""", "\"1\"");
        (answer.Status, answer.Id).ShouldBe((422, "PE0864"), answer.Text);
        answer.Body["title"]!.ToString().ShouldContain(why);
        (await town.Do(DrawnTown.At(visit, "/postponement"), """{"to":"2025-06-11","reason":" "}""", "\"1\"")).Id.ShouldBe("PE0867");
        (await town.Read(DrawnTown.At(visit))).ETag.ShouldBe("\"1\"", "nothing was changed");
    }

    [Fact]
    public async Task A_visit_is_not_put_into_the_quiet_period()
    {
        (await town.Do("/api/v1/tasks", DrawnTown.TaskBody("quiet", 2).Replace("2025-06-27", "2025-07-31", StringComparison.Ordinal))).Status.ShouldBe(201);
        await town.Start("draw-task", "quiet");
        var visit = (await town.Visits("quiet"))[0];
        var answer = await town.Do(DrawnTown.At(visit, "/postponement"), """{"to":"2025-07-16","reason":"x"}""", "\"1\"");
        (answer.Status, answer.Id).ShouldBe((422, "PE0864"), answer.Text);
        answer.Body["title"]!.ToString().ShouldContain("rules forbid");
    }

    [Fact]
    public async Task A_visit_is_not_put_behind()
    {
        (await town.Do("/api/v1/tasks", DrawnTown.TaskBody("behind", 2).Replace("2025-06-02", "2025-05-06", StringComparison.Ordinal))).Status.ShouldBe(201);
        await town.Start("draw-task", "behind");
        var answer = await town.Do(DrawnTown.At((await town.Visits("behind"))[0], "/postponement"), """{"to":"2025-05-19","reason":"x"}""", "\"1\"");
        (answer.Status, answer.Id).ShouldBe((422, "PE0864"), answer.Text);
        answer.Body["title"]!.ToString().ShouldContain("over");
    }

    [Fact]
    public async Task Who_steps_in_without_a_draw_of_this_host_is_named_from_the_register()
    {
        await town.Publish("take-objects", Definition.Step("TakeObjects", Definition.FromInput("task")), Definition.Step("OpenVisits", Definition.FromInput("task")));
        (await town.Do("/api/v1/tasks", DrawnTown.TaskBody("named"))).Status.ShouldBe(201);
        await town.Start("take-objects", "named");
        var visit = (await town.Visits("named"))[0];
        var other = (await town.Read("/api/v1/registers/wannian/inspectors")).Body["items"]!.AsArray().Select(i => i!["number"]!.ToString()).First(n => !visit.Team.Contains(n));
        string Wish(string by) => $$"""{"inspector":"{{visit.Team[0]}}","reason":"illness"{{by}}}""";
        (await town.Do(DrawnTown.At(visit, "/replacement"), Wish(""), "\"1\"")).Id.ShouldBe("PE0858");
        (await town.Do(DrawnTown.At(visit, "/replacement"), Wish(",\"by\":\"nobody\""), "\"1\"")).Id.ShouldBe("PE0859");
        (await town.Do(DrawnTown.At(visit, "/replacement"), Wish($",\"by\":\"{visit.Team[1]}\""), "\"1\"")).Id.ShouldBe("PE0852");
        var replaced = await town.Do(DrawnTown.At(visit, "/replacement"), Wish($",\"by\":\"{other}\""), "\"1\"");
        replaced.Body["inspectors"]!.AsArray().Select(i => i!.ToString()).ShouldBe([other, visit.Team[1]]);
        (await town.Do(DrawnTown.At(visit, "/result"), Done, "\"2\"")).Status.ShouldBe(200);
        (await town.Do(DrawnTown.At(visit, "/replacement"), Wish($",\"by\":\"{visit.Team[0]}\""), "\"3\"")).Id.ShouldBe("PE0850", "what has ended is not changed");
    }

    [Fact]
    public async Task Who_steps_in_after_a_draw_is_said_by_the_record_which_goes_on_verifying()
    {
        var visit = (await town.DrawTask("replaced", 3))[0];
        string Wish(string more = "") => $$"""{"inspector":"{{visit.Team[0]}}","reason":"recusal-found","statement":"与对象有亲属关系"{{more}}}""";
        (await town.Do(DrawnTown.At(visit, "/replacement"), Wish($",\"by\":\"{visit.Team[1]}\""), "\"1\"")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(422), a => a.Id.ShouldBe("PE0858"));
        (await town.Do(DrawnTown.At(visit, "/replacement"), Wish().Replace("recusal-found", "亲属", StringComparison.Ordinal), "\"1\"")).Id.ShouldBe("PE1504", "words do not go into the public form");
        var replaced = await town.Do(DrawnTown.At(visit, "/replacement"), Wish(), "\"1\"", "replace");
        (replaced.Status, replaced.ETag).ShouldBe((200, "\"2\""), replaced.Text);
        var team = replaced.Body["inspectors"]!.AsArray().Select(i => i!.ToString()).ToList();
        team.ShouldNotContain(visit.Team[0]);
        team.ShouldContain(visit.Team[1]);
        (await town.Do(DrawnTown.At(visit, "/replacement"), Wish(), "\"1\"", "replace")).Text.ShouldBe(replaced.Text);

        var record = await town.Read(DrawnTown.DrawAt("replaced", "/record"), actor: null);
        record.Body["entries"]!.AsArray().ShouldHaveSingleItem()!["reason"]!.ToString().ShouldBe("recusal-found");
        record.Text.ShouldNotContain("亲属");
        (await town.Host.Send(HttpMethod.Post, "/api/v1/draws/verify", record.Text, null)).Body["verified"]!.GetValue<bool>().ShouldBeTrue();
        (await town.Read(DrawnTown.DrawAt("replaced", "/verification"))).Body["verified"]!.GetValue<bool>().ShouldBeTrue();
        (await town.Ledger($"visit/{visit.Id}"))[^1].ShouldBe("inspector-replaced");
    }

    [Fact]
    public async Task A_result_is_recorded_once_entered_and_published()
    {
        var visit = (await town.DrawTask("recorded", 2))[0];
        (await town.Do(DrawnTown.At(visit, "/entries"), """{"platform":"double-random-platform"}""", "\"1\"")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(422), a => a.Id.ShouldBe("PE0857"));
        (await town.Do(DrawnTown.At(visit, "/result"), """{"resultCode":"no-such-code"}""", "\"1\"")).Id.ShouldBe("PE0855");
        (await town.Do(DrawnTown.At(visit, "/result"), """{"resultCode":"closed-or-moved"}""", "\"1\"")).Id.ShouldBe("PE0854", "it needs evidence");
        var recorded = await town.Do(DrawnTown.At(visit, "/result"), """{"resultCode":"no-problem","endedOn":"2025-06-03","items":{"item-1":"合格"},"record":{"recordFormFilled":true}}""", "\"1\"", "record");
        (recorded.Status, recorded.ETag, recorded.Body["record"]!["recordFormFilled"]!.GetValue<bool>()).ShouldBe((200, "\"2\"", true), recorded.Text);
        (await town.Do(DrawnTown.At(visit, "/result"), Done, "\"1\"")).Status.ShouldBe(412, "two people recorded at once");
        (await town.Do(DrawnTown.At(visit, "/result"), Done, "\"2\"")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(422), a => a.Id.ShouldBe("PE0856"));

        (await town.Do(DrawnTown.At(visit, "/entries"), """{"platform":"nowhere"}""", "\"2\"")).Id.ShouldBe("PE0865");
        var entered = await town.Do(DrawnTown.At(visit, "/entries"), """{"platform":"double-random-platform","on":"2025-06-04"}""", "\"2\"");
        (entered.Status, entered.ETag).ShouldBe((200, "\"3\""), entered.Text);
        (await town.Do(DrawnTown.At(visit, "/entries"), """{"platform":"double-random-platform","on":"2025-06-04"}""", "\"2\"")).Status.ShouldBe(412, "two people entered it at once");
        (await town.Do(DrawnTown.At(visit, "/publications"), """{"channels":[]}""", "\"3\"")).Id.ShouldBe("PE0865");
        (await town.Do(DrawnTown.At(visit, "/publications"), """{"channels":["necips"],"on":"2025-06-05"}""", "\"3\"")).Status.ShouldBe(200);
        (await town.Do(DrawnTown.At(visit, "/publications"), """{"channels":["leaflet"]}""", "\"4\"")).Id.ShouldBe("PE0865");

        var seen = (await town.Read($"/api/v1/dossiers/{visit.Object}")).Body["visits"]!.AsArray().Single(v => v!["visitId"]!.ToString() == visit.Id)!;
        (seen["result"]!["id"]!.ToString(), seen["endedOn"]!.ToString(), seen["enteredOn"]!.ToString(), seen["publishedOn"]!.ToString())
            .ShouldBe(("no-problem", "2025-06-03", "2025-06-04", "2025-06-05"));
        (await town.Ledger($"visit/{visit.Id}")).ShouldBe(["visit-assigned", "visit-changed", "result-recorded", "visit-changed", "result-entered", "visit-changed", "result-published"], ignoreOrder: true);
        (await town.Ledger("task/recorded")).ShouldNotContain("task-inspected", "another visit is open");
    }

    [Fact]
    public async Task A_result_for_what_was_not_drawn_is_refused()
    {
        var visit = (await town.DrawTask("drawn", 2))[0];
        (await town.Do($"/api/v1/visits/{Uri.EscapeDataString("drawn/v000099")}/result", Done, "\"1\"")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(404), a => a.Id.ShouldBe("PE1506"));
        string Event(string id, string objectId, string of) => $$"""{"type":"result-recorded","id":"{{id}}","objectId":"{{objectId}}","occurredOn":"2025-06-03","recordedAt":"2025-06-03T00:00:00Z","visitId":"{{of}}","resultCode":"no-problem"}""";
        (await town.Do("/api/v1/dossiers/not-drawn/events", Event("e1", "not-drawn", visit.Id))).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(422), a => a.Id.ShouldBe("PE0866"));
        (await town.Do("/api/v1/dossiers/not-drawn/events", Event("e2", "not-drawn", "of-no-visit"))).Id.ShouldBe("PE0866");
        (await town.Read("/api/v1/dossiers/not-drawn")).Status.ShouldBe(404, "nothing was entered");

        // What lies before this host has its draw in the dossier.
        const string drawn = """{"type":"object-drawn","id":"e3","objectId":"earlier","occurredOn":"2024-06-01","recordedAt":"2025-06-03T00:00:00Z","visitId":"2024/v1","taskId":"2024","items":[]}""";
        (await town.Do("/api/v1/dossiers/earlier/events", drawn)).Status.ShouldBe(200);
        (await town.Do("/api/v1/dossiers/earlier/events", Event("e4", "earlier", "2024/v1"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_last_visit_that_ends_tells_the_procedures_that_wait_for_the_task()
    {
        var visits = await town.DrawTask("last", 2);
        await town.Publish("counts-results", Definition.Event("task-inspected", starts: true));
        (await town.Do(DrawnTown.At(visits[0], "/result"), Done, "\"1\"")).Status.ShouldBe(200);
        (await town.Ledger("task/last")).ShouldNotContain("task-inspected");
        (await town.Do(DrawnTown.At(visits[1], "/result"), Done.Replace("06-03", "06-05", StringComparison.Ordinal), "\"1\"")).Status.ShouldBe(200);
        (await town.Ledger("task/last")).Count(e => e == "task-inspected").ShouldBe(1);
        (await town.Read("/api/v1/tasks/last")).Body["inspectedOn"]!.ToString().ShouldBe("2025-06-05");
        var until = Environment.TickCount64 + 20_000;
        while ((await town.Read("/api/v1/instances?definition=counts-results&correlation=task/last")).Body["items"]!.AsArray().Count == 0)
        {
            Environment.TickCount64.ShouldBeLessThan(until, "the event is delivered by the poller");
        }
    }

    [Fact]
    public async Task What_a_procedure_has_in_its_hands_is_recorded_there()
    {
        var visits = await town.DrawTask("owned", 2);
        await town.Publish("visit-procedure", Definition.Task("inspect"), Definition.Step("RecordResult", Definition.FromInput("visit"), Definition.From("answer", "Answer")));
        await town.Publish("task-procedure", Definition.Event("never"));
        var own = await town.Start("visit-procedure", "owned", visits[0].Id);
        foreach (var (command, body) in new[] { ("/result", Done), ("/entries", """{"platform":"necips"}"""), ("/publications", """{"channels":["necips"]}""") })
        {
            var refused = await town.Do(DrawnTown.At(visits[0], command), body, "\"1\"");
            (refused.Status, refused.Id).ShouldBe((409, "PE1510"), refused.Text);
            refused.Body["title"]!.ToString().ShouldContain(own);
        }

        (await town.Do(DrawnTown.At(visits[0], "/postponement"), """{"to":"2025-06-11","reason":"x"}""", "\"1\"")).Status.ShouldBe(200, "the procedure looks the day up when it needs it");
        var ofTask = await town.Start("task-procedure", "owned");
        (await town.Do(DrawnTown.At(visits[1], "/result"), Done, "\"1\"")).Body["title"]!.ToString().ShouldContain(ofTask, Case.Sensitive, "the task's procedure is about to start the visit's");

        (await town.Do($"/api/v1/instances/{own}/cancellation", """{"reason":"test"}""")).Status.ShouldBe(200);
        (await town.Do(DrawnTown.At(visits[0], "/result"), Done, "\"2\"")).Status.ShouldBe(200, "its own procedure is over; that of the task starts no other one");
        (await town.Do($"/api/v1/instances/{ofTask}/cancellation", """{"reason":"test"}""")).Status.ShouldBe(200);
        (await town.Do(DrawnTown.At(visits[1], "/result"), Done, "\"1\"")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("/postponement", """{"to":"2025-06-11","reason":"x"}""", "visit.plan")]
    [InlineData("/replacement", """{"inspector":"x","reason":"x"}""", "visit.plan")]
    [InlineData("/result", Done, "visit.record")]
    [InlineData("/entries", """{"platform":"necips"}""", "visit.publish")]
    [InlineData("/publications", """{"channels":["necips"]}""", "visit.publish")]
    public async Task Each_needs_its_right_in_the_locality_of_the_task(string command, string body, string right)
    {
        var visit = (await town.DrawTask($"rights{command.Replace('/', '-')}", 2))[0];
        var actor = $"of{command.Replace('/', '-')}";
        (await town.Do(DrawnTown.At(visit, command), body, "\"1\"", actor: null)).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(403), a => a.Id.ShouldBe("PE1003"));
        foreach (var other in new[] { "case.read", "case.write", "visit.plan", "visit.record", "visit.publish" }.Except([right]))
        {
            (await town.Do("/api/v1/rights/grants", $$"""{"actor":"user:{{actor}}","right":"{{other}}","scope":"wannian"}""")).Status.ShouldBe(200);
        }

        (await town.Do("/api/v1/rights/grants", $$"""{"actor":"user:{{actor}}","right":"{{right}}","scope":"elsewhere"}""")).Status.ShouldBe(200);
        (await town.Do(DrawnTown.At(visit, command), body, "\"1\"", actor: actor)).Status.ShouldBe(403);
        (await town.Do("/api/v1/rights/grants", $$"""{"actor":"user:{{actor}}","right":"{{right}}","scope":"wannian"}""")).Status.ShouldBe(200);
        (await town.Do(DrawnTown.At(visit, command), body, "\"1\"", actor: actor)).Status.ShouldNotBe(403);
    }
}
