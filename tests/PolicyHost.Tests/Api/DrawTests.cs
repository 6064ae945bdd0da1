using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>Draws over HTTP: what everybody sees can be computed again, and says no more than it must.</summary>
public class DrawTests(DrawnTown town) : IClassFixture<DrawnTown>
{
    [Fact]
    public async Task The_public_record_verifies_here_and_on_the_command_line_and_names_nobody_before_the_visits()
    {
        var visits = await town.DrawTask("public");
        var announced = (await town.Read(DrawnTown.DrawAt("public"), actor: null)).Body["announcement"]!["hash"]!.ToString();
        var record = await town.Read(DrawnTown.DrawAt("public", "/record"), actor: null);
        record.Status.ShouldBe(200, record.Text);
        foreach (var told in visits.SelectMany(v => v.Team.Append(v.Object)))
        {
            record.Text.ShouldNotContain($"\"{told}\"");
        }

        var report = (await town.Host.Send(HttpMethod.Post, $"/api/v1/draws/verify?announced={announced}", record.Text, null)).Body;
        (report["verified"]!.GetValue<bool>(), report["form"]!.ToString(), report["announced"]!.ToString()).ShouldBe((true, "public", announced), report.ToJsonString());
        var run = await CommandRun.Of($"draw verify - --announced {announced}", record.Text);
        run.Exit.ShouldBe(0, run.Output);
        (await town.Read(DrawnTown.DrawAt("public", "/verification"))).Body["verified"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task An_object_is_told_when_its_visit_has_ended_and_its_inspectors_never_are()
    {
        var visits = await town.DrawTask("opened");
        var before = await town.Read(DrawnTown.DrawAt("opened", "/record"), actor: null);
        (await Asked("opened", before.ETag!)).ShouldBe(304);
        (await town.Do(DrawnTown.At(visits[1], "/result"), """{"resultCode":"no-problem","endedOn":"2025-06-03"}""", "\"1\"")).Status.ShouldBe(200);
        (await Asked("opened", before.ETag!)).ShouldBe(200);
        var after = await town.Read(DrawnTown.DrawAt("opened", "/record"), actor: null);
        after.Body["openings"]!.AsArray().Select(o => (o!["kind"]!.ToString(), o["id"]!.ToString())).ShouldBe([("object", visits[1].Object)]);
        (await town.Host.Send(HttpMethod.Post, "/api/v1/draws/verify", after.Text, null)).Body["verified"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task The_audit_form_is_for_whoever_holds_the_right_to_it()
    {
        await town.DrawTask("audited");
        var path = DrawnTown.DrawAt("audited", "/record?form=audit");
        (await town.Read(path, actor: null)).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(403), a => a.Id.ShouldBe("PE1003"));
        (await town.Read(DrawnTown.DrawAt("audited", "/details"), actor: null)).Status.ShouldBe(403);
        (await town.Read(DrawnTown.DrawAt("audited", "/verification"), actor: null)).Status.ShouldBe(403);
        (await town.Do("/api/v1/rights/grants", """{"actor":"user:auditor","right":"draw.audit","scope":"elsewhere"}""")).Status.ShouldBe(200);
        (await town.Read(path, "auditor")).Status.ShouldBe(403, "the right is that of another locality");
        (await town.Do("/api/v1/rights/grants", """{"actor":"user:auditor","right":"draw.audit","scope":"wannian"}""")).Status.ShouldBe(200);
        var record = await town.Read(path, "auditor");
        var report = (await town.Host.Send(HttpMethod.Post, "/api/v1/draws/verify", record.Text, null)).Body;
        (report["verified"]!.GetValue<bool>(), report["form"]!.ToString()).ShouldBe((true, "audit"));
        (await town.Read(DrawnTown.DrawAt("audited", "/record?form=other"))).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(400), a => a.Id.ShouldBe("PE1507"));
    }

    [Fact]
    public async Task What_is_announced_and_not_made_shows_its_announcement_and_no_record()
    {
        await town.Publish("announce-only", Definition.Step("FreezeDraw", Definition.FromInput("task"), Definition.Literal("witnesses", """[{"role":"公证","name":"张三"}]""")));
        (await town.Do("/api/v1/tasks", DrawnTown.TaskBody("announced"))).Status.ShouldBe(201);
        await town.Start("announce-only", "announced");
        var shown = await town.Read(DrawnTown.DrawAt("announced"), actor: null);
        shown.Body["state"]!.ToString().ShouldBe("announced");
        shown.Body["announcement"]!["host"]!.ToString().Length.ShouldBe(64);
        shown.Body["witnesses"]![0]!["role"]!.ToString().ShouldBe("公证");
        shown.Text.ShouldNotContain("张三");
        shown.Body["visits"].ShouldBeNull();
        foreach (var form in new[] { "/record", "/record?form=audit", "/verification" })
        {
            (await town.Read(DrawnTown.DrawAt("announced", form))).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(409), a => a.Id.ShouldBe("PE1512"));
        }
    }

    [Fact]
    public async Task Draws_are_listed_by_page_locality_year_and_task()
    {
        foreach (var task in new[] { "list-1", "list-2", "list-3" })
        {
            await town.DrawTask(task, 2);
        }

        var seen = new List<string>();
        for (var next = "/api/v1/draws?jurisdiction=wannian&year=2025&limit=2"; next is not null;)
        {
            var page = (await town.Read(next, actor: null)).Body;
            page["items"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page["items"]!.AsArray().Select(i => i!["id"]!.ToString()));
            next = page["next"]?.ToString();
        }

        seen.ShouldBe(seen.Distinct().Order(StringComparer.Ordinal));
        seen.ShouldContain("list-3/draw");
        (await town.Read("/api/v1/draws?task=list-2")).Body["items"]!.AsArray().ShouldHaveSingleItem()!["visits"]!.GetValue<int>().ShouldBe(2);
        (await town.Read("/api/v1/draws?year=2024")).Body["items"]!.AsArray().ShouldBeEmpty();
        (await town.Read("/api/v1/draws/none")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(404), a => a.Id.ShouldBe("PE1506"));
    }

    [Fact]
    public async Task A_draw_of_the_platform_shows_its_remarks_to_those_who_may_look_into_cases()
    {
        (await town.Do("/api/v1/tasks", DrawnTown.TaskBody("imported"))).Status.ShouldBe(201);
        const string platform = """{"task":"P-1","drawnOn":"2025-05-30","population":12,"visits":[{"object":"not-in-register","inspectors":["nobody"]}]}""";
        await town.Publish("import-draw", Definition.Step("ImportDraw", Definition.FromInput("task"), Definition.Literal("imported", platform)));
        await town.Start("import-draw", "imported");
        var shown = (await town.Read("/api/v1/draws?task=imported", actor: null)).Body["items"]!.AsArray().ShouldHaveSingleItem()!;
        (shown["kind"]!.ToString(), shown["state"]!.ToString(), shown["record"]).ShouldBe(("imported", "made", null));
        shown.ToJsonString().ShouldNotContain("nobody");
        var at = $"/api/v1/draws/{Uri.EscapeDataString(shown["id"]!.ToString())}";
        var remarks = (await town.Read(at + "/details")).Body["remarks"]!.AsArray();
        remarks.ShouldContain(r => r!["id"]!.ToString() == "PE1360" || r["text"]!.ToString().Contains("not-in-register", StringComparison.Ordinal));
        (await town.Read(at + "/details", actor: null)).Status.ShouldBe(403);
        (await town.Read(at + "/record")).Id.ShouldBe("PE1512");
        (await town.Read(at + "/record?form=audit", actor: null)).Status.ShouldBe(403);
        JsonNode.Parse((await town.Read(at + "/record?form=audit")).Text)!["draws"]![0]!["task"]!.ToString().ShouldBe("P-1");
    }

    [Fact]
    public async Task What_was_taken_without_a_draw_is_not_there_for_the_public()
    {
        await town.Publish("take", Definition.Step("TakeObjects", Definition.FromInput("task")));
        (await town.Do("/api/v1/tasks", DrawnTown.TaskBody("lead"))).Status.ShouldBe(201);
        await town.Start("take", "lead");
        (await town.Read("/api/v1/draws?task=lead")).Body["items"]!.AsArray().ShouldHaveSingleItem()!["kind"]!.ToString().ShouldBe("taken");
        (await town.Read("/api/v1/draws?task=lead", actor: null)).Body["items"]!.AsArray().ShouldBeEmpty();
        foreach (var part in new[] { "", "/record", "/details" })
        {
            (await town.Read("/api/v1/draws/lead%2Ftaking" + part, actor: null)).Status.ShouldBe(404);
        }

        (await town.Read("/api/v1/draws/lead%2Ftaking/record")).Id.ShouldBe("PE1512");
    }

    [Fact]
    public async Task A_record_that_was_changed_is_placed_and_not_handed_out()
    {
        await town.DrawTask("damaged");
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = town.Database, Pooling = false }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE draw_content SET bytes = substr(bytes, 1, 60) || x'00' || substr(bytes, 62) WHERE content = (SELECT json_extract(body, '$.record.sha256') FROM draw_document WHERE task = 'damaged')";
            command.ExecuteNonQuery().ShouldBe(1);
        }

        (await town.Read(DrawnTown.DrawAt("damaged", "/record"), actor: null)).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(500), a => a.Id.ShouldBe("PE1511"));
        var report = (await town.Read(DrawnTown.DrawAt("damaged", "/verification"))).Body;
        report["verified"]!.GetValue<bool>().ShouldBeFalse();
        report["disagreements"]!.AsArray().ShouldNotBeEmpty();
    }

    private async Task<int> Asked(string task, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(DrawnTown.DrawAt(task, "/record"), UriKind.Relative));
        request.Headers.Add("If-None-Match", tag);
        using var response = await town.Host.Client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
