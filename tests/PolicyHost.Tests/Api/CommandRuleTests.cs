using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>What every command keeps to: keys, revisions, rights.</summary>
public class CommandRuleTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const string Publication = "/api/v1/jurisdictions/kaifu/decisions/publication";
    private const string Question = """{"facts":{"taskCompletedOn":"2020-12-18","publishedOn":null},"asOf":"2021-01-10","record":true}""";

    [Fact]
    public async Task A_decision_of_record_stands_in_the_ledger_and_can_be_proved()
    {
        var answer = await host.Command(Publication, Question);
        answer.Status.ShouldBe(200, answer.Text);
        answer.Body["verdict"]!.ToString().ShouldBe("due");
        var entry = answer.Body["entry"]!.ToString();
        var (_, stored) = await host.Get($"/api/v1/ledger/entry?id={Uri.EscapeDataString(entry)}");
        stored["type"]!.ToString().ShouldBe("decision-recorded");
        stored["payload"]!["facts"]!["taskCompletedOn"]!.ToString().ShouldBe("2020-12-18");
        stored["payload"]!["policyVersion"]!.ToString().ShouldBe(answer.Body["policyVersion"]!.ToString());
        stored["actor"]!.ToString().ShouldStartWith("local:");

        var (_, versions) = await host.Get("/api/v1/policies/kaifu/versions");
        versions.AsArray().ShouldContain(v => v!["version"]!.ToString() == answer.Body["policyVersion"]!.ToString(), "the version that decided is held");
    }

    [Fact]
    public async Task The_same_command_again_is_answered_and_not_carried_out()
    {
        var (first, second) = (await host.Command(Publication, Question, "again"), await host.Command(Publication, Question, "again"));
        second.Text.ShouldBe(first.Text);
        var stream = first.Body["entry"]!.ToString().Split('#')[0];
        (await host.Get($"/api/v1/ledger/entries?stream={Uri.EscapeDataString(stream)}")).Body["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_command_is_refused()
    {
        await host.Command(Publication, Question, "once");
        var other = await host.Command(Publication, Question.Replace("2021-01-10", "2021-01-11", StringComparison.Ordinal), "once");
        (other.Status, other.Id).ShouldBe((422, "PE1503"));
    }

    [Fact]
    public async Task A_command_without_a_key_is_refused() =>
        (await host.Send(HttpMethod.Post, Publication, Question, key: null)).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(400), a => a.Id.ShouldBe("PE1502"));

    [Fact]
    public async Task A_change_names_the_revision_that_was_read()
    {
        const string list = """{"id":"list-1","jurisdiction":"kaifu","unit":"market","from":"2025-01-01","items":[]}""";
        var added = await host.Command("/api/v1/item-lists", list);
        (added.Status, added.ETag, added.Location).ShouldBe((201, "\"1\"", "/api/v1/item-lists/list-1"), added.Text);
        var change = list.Replace("2025-01-01", "2025-02-01", StringComparison.Ordinal);
        (await host.Send(HttpMethod.Put, added.Location!, change, "a")).Status.ShouldBe(428);
        (await host.Send(HttpMethod.Put, added.Location!, change, "b", "\"7\"")).Status.ShouldBe(412);
        var changed = await host.Send(HttpMethod.Put, added.Location!, change, "c", "\"1\"");
        (changed.Status, changed.ETag).ShouldBe((200, "\"2\""), changed.Text);
        (await host.Send(HttpMethod.Put, added.Location!, change, "d", "\"1\"")).Status.ShouldBe(412, "somebody was faster");
        (await host.Get("/api/v1/item-lists?jurisdiction=kaifu&unit=market&on=2025-02-01")).Body["from"]!.ToString().ShouldBe("2025-02-01");
    }

    [Fact]
    public async Task What_is_there_already_is_not_made_again()
    {
        const string list = """{"id":"list-2","jurisdiction":"kaifu","unit":"market","from":"2020-01-01","items":[]}""";
        await host.Command("/api/v1/item-lists", list);
        (await host.Command("/api/v1/item-lists", list)).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(409), a => a.Id.ShouldBe("PE1001"));
    }

    [Theory]
    [InlineData("/api/v1/item-lists", "{", 400, "PE1504")]
    [InlineData("/api/v1/item-lists", "null", 400, "PE1504")]
    [InlineData("/api/v1/instances", """{"definitionId":"no-such-workflow"}""", 404, "PE1267")]
    [InlineData("/api/v1/policies/kaifu/activations", """{"from":"2025-01-01","version":"00"}""", 404, "PE1005")]
    [InlineData("/api/v1/policies/versions", "{}", 422, "PE0706")]
    [InlineData("/api/v1/rights/grants", """{"actor":"nobody","right":"x"}""", 400, "PE1504")]
    [InlineData("/api/v1/human-tasks/none/claim", "{}", 404, "PE1276")]
    public async Task What_cannot_be_carried_out_is_a_problem_with_an_id(string path, string body, int status, string id)
    {
        var answer = await host.Command(path, body);
        (answer.Status, answer.Id).ShouldBe((status, id), answer.Text);
        answer.Body["type"]!.ToString().ShouldBe($"/docs/diagnostics/{id}");
    }

    [Fact]
    public async Task Lists_come_in_pages_and_say_where_the_next_one_is()
    {
        var seen = new List<string>();
        for (var next = "/api/v1/ledger/streams?limit=2"; next is not null;)
        {
            var (_, page) = await host.Get(next);
            page["items"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page["items"]!.AsArray().Select(i => i!["stream"]!.ToString()));
            next = page["next"]?.ToString();
        }

        seen.ShouldBe(seen.Distinct().Order(StringComparer.Ordinal));
        seen.ShouldContain("profile/kaifu");
        (await host.Get("/api/v1/ledger/streams?limit=0")).Body["id"]!.ToString().ShouldBe("PE1507");
    }

    [Fact]
    public async Task The_OpenAPI_document_shows_the_headers_of_commands()
    {
        var (_, document) = await host.Get("/openapi/v1.json");
        Headers(document, "/api/v1/item-lists", "post").ShouldBe(["Idempotency-Key"]);
        Headers(document, "/api/v1/item-lists/{id}", "put").ShouldBe(["Idempotency-Key", "If-Match"]);
        Headers(document, "/api/v1/visits/{id}/result", "post").ShouldBe(["Idempotency-Key", "If-Match"]);
        Headers(document, "/api/v1/registers/{register}/inspectors/{number}", "put").ShouldBe(["Idempotency-Key", "If-Match"]);
        document["paths"]!["/api/v1/registers/{register}/inspectors/{number}"]!["put"]!["parameters"]!.AsArray()
            .Single(p => p!["name"]!.ToString() == "If-Match")!["required"]?.GetValue<bool>().ShouldBe(false);
        document["paths"]!["/api/v1/plans"]!["post"]!["requestBody"].ShouldNotBeNull();
    }

    private static IEnumerable<string> Headers(JsonNode document, string path, string method) =>
        document["paths"]![path]![method]!["parameters"]!.AsArray().Where(p => p!["in"]!.ToString() == "header").Select(p => p!["name"]!.ToString());
}
