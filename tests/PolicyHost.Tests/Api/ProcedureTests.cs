using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>A procedure over HTTP: publish a workflow, start it, do its task; a plan from draft to publication; registers and dossiers.</summary>
public class ProcedureTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static readonly string PersonTask = File.ReadAllText(Path.Combine(CommandRun.Root(), "tests", "Workflows.Tests", "Fixtures", "Good", "person-task.json"));

    [Fact]
    public async Task A_workflow_is_published_started_and_its_task_done()
    {
        var id = JsonNode.Parse(PersonTask)!["definitionId"]!.ToString();
        (await host.Send(HttpMethod.Post, "/api/v1/workflows/check", PersonTask, null)).Body["publishable"]!.GetValue<bool>().ShouldBeTrue();
        var published = await host.Command("/api/v1/workflows/versions", PersonTask);
        published.Status.ShouldBe(201, published.Text);
        (await host.Command($"/api/v1/workflows/{id}/activations", """{"from":"2020-01-01"}""")).Status.ShouldBe(200);
        (await host.Get("/api/v1/workflows")).Body.AsArray().ShouldContain(v => v!["name"]!.ToString() == id);

        var start = $$"""{"definitionId":"{{id}}","correlationId":"case-1"}""";
        var started = await host.Command("/api/v1/instances", start, "start");
        started.Status.ShouldBe(201, started.Text);
        (await host.Command("/api/v1/instances", start, "start")).Body["id"]!.ToString().ShouldBe(started.Id, "a repeated start starts nothing");

        var (_, worklist) = await host.Get($"/api/v1/human-tasks?instance={started.Id}");
        var task = worklist["items"]!.AsArray().ShouldHaveSingleItem()!["id"]!.ToString();
        (await host.Get($"/api/v1/human-tasks/{task}")).Body["status"]!.ToString().ShouldBe("open");
        (await host.Command($"/api/v1/human-tasks/{task}/claim", "{}")).Body["status"]!.ToString().ShouldBe("claimed");
        var done = await host.Command($"/api/v1/human-tasks/{task}/completion", """{"result":true}""", "done");
        done.Status.ShouldBe(200, done.Text);
        (await host.Command($"/api/v1/human-tasks/{task}/completion", """{"result":true}""", "done")).Text.ShouldBe(done.Text);
        (await host.Command($"/api/v1/human-tasks/{task}/completion", """{"result":true}""")).Status.ShouldBe(409);
        (await host.Get($"/api/v1/instances/{started.Id}/journal")).Body["items"]!.AsArray().ShouldContain(r => r!["kind"]!.ToString() == "resumed");
        (await host.Get("/api/v1/instances?correlation=case-1")).Body["items"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_definition_with_mistakes_is_not_published()
    {
        var bad = File.ReadAllText(Path.Combine(CommandRun.Root(), "tests", "Workflows.Tests", "Fixtures", "Bad", "ports.json"));
        var answer = await host.Command("/api/v1/workflows/versions", bad);
        answer.Status.ShouldBe(422);
        answer.Body["diagnostics"]!.AsArray().Count.ShouldBeGreaterThan(1, "all mistakes at once");
    }

    [Fact]
    public async Task A_plan_goes_from_draft_through_review_to_publication()
    {
        const string plan = """
            {"id":"plan-2026","jurisdiction":"kaifu","kind":"annual-plan","year":2026,"unit":{"id":"market","department":"市场监管局","system":"市场监管","level":"county"},
             "tasks":[{"id":"t1","name":"食品","items":[],"samples":[{"ratioPercent":5}],"from":"2026-03-01","to":"2026-03-31"}]}
            """;
        var added = await host.Command("/api/v1/plans", plan);
        added.Status.ShouldBe(201, added.Text);
        (await host.Get("/api/v1/plans/plan-2026/checks?on=2026-01-10")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await host.Get("/api/v1/plans/plan-2026/standing?on=2026-01-10")).Body["planStatus"]!.ToString().ShouldBe("none");
        (await host.Command("/api/v1/plans/plan-2026/reviews", """{"organ":"x","outcome":"passed","on":"2026-01-11"}""", ifMatch: "\"1\"")).Status.ShouldBe(422);
        var submitted = await host.Command("/api/v1/plans/plan-2026/submission", """{"on":"2026-01-10"}""", ifMatch: added.ETag);
        submitted.Status.ShouldBe(200, submitted.Text);
        (await host.Command("/api/v1/plans/plan-2026/submission", """{"on":"2026-01-10"}""", ifMatch: submitted.ETag)).Id.ShouldBe("PE0841");
        var organ = (await host.Get("/api/v1/jurisdictions/kaifu")).Body["organs"]!.AsArray()[0]!["role"]!.ToString();
        var reviewed = await host.Command("/api/v1/plans/plan-2026/reviews", $$"""{"organ":"{{organ}}","outcome":"passed","on":"2026-01-11"}""", ifMatch: submitted.ETag);
        reviewed.Status.ShouldBe(200, reviewed.Text);
        reviewed.Body["reviews"]![0]!["actor"]!.ToString().ShouldStartWith("local:");
        (await host.Command("/api/v1/plans/plan-2026/publication", """{"on":"2026-01-20"}""", ifMatch: reviewed.ETag)).Body["publishedOn"]!.ToString().ShouldBe("2026-01-20");
        (await host.Get("/api/v1/plans?jurisdiction=kaifu&year=2026")).Body["items"]!.AsArray().ShouldHaveSingleItem();
        (await host.Get("/api/v1/ledger/entries?stream=plan/plan-2026")).Body["items"]!.AsArray().Select(e => e!["type"]!.ToString())
            .ShouldBe(["plan-drafted", "plan-submitted", "plan-reviewed", "plan-published"]);
    }

    [Fact]
    public async Task An_event_is_taken_once()
    {
        const string happened = """{"name":"complaint-received","payload":{"number":1}}""";
        var first = await host.Command("/api/v1/events", happened, "event");
        first.Status.ShouldBe(200, first.Text);
        (await host.Command("/api/v1/events", happened, "event")).Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task A_dossier_is_made_of_its_events()
    {
        const string drawn = """{"type":"register-changed","id":"e1","objectId":"o-1","occurredOn":"2025-01-05","recordedAt":"2025-01-05T00:00:00Z","kind":"entity","name":"某公司","area":"430105","status":"active"}""";
        (await host.Command("/api/v1/dossiers/o-1/events", drawn)).Status.ShouldBe(200);
        (await host.Get("/api/v1/dossiers/o-1")).Body["entry"]!["name"]!.ToString().ShouldBe("某公司");
        (await host.Command("/api/v1/dossiers/o-1/events", drawn.Replace("e1\",", "e2\",\"corrects\":\"e9\",", StringComparison.Ordinal))).Status.ShouldBe(400);
        (await host.Get("/api/v1/dossiers/nobody")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_register_is_imported_whole_or_not_at_all()
    {
        var wrong = await host.Command("/api/v1/registers/objects-1/objects/import", "no,such,columns\n1,2,3\n");
        wrong.Status.ShouldBe(422, wrong.Text);
        wrong.Body["diagnostics"]!.AsArray().ShouldNotBeEmpty();
        (await host.Get("/api/v1/registers/objects-1/objects")).Body["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_of_a_draw_that_is_none_is_not_verified() =>
        (await host.Send(HttpMethod.Post, "/api/v1/draws/verify", "{}", null)).Body["verified"]!.GetValue<bool>().ShouldBeFalse();

    [Fact]
    public async Task The_ledger_is_verified_against_saved_heads()
    {
        var entry = (await host.Command("/api/v1/rights/grants", """{"actor":"user:clerk","right":"plan.write","scope":"kaifu"}""")).Body;
        entry["scope"]!.ToString().ShouldBe("kaifu");
        (await host.Get("/api/v1/rights")).Body.AsArray().ShouldContain(r => r!["actor"]!.ToString() == "user:clerk");
        var report = (await host.Send(HttpMethod.Post, "/api/v1/ledger/verify", "", null)).Body;
        report["whole"]!.GetValue<bool>().ShouldBeTrue(report.ToJsonString());
        report["worth"]!.ToString().ShouldContain("No head saved elsewhere");
    }
}
