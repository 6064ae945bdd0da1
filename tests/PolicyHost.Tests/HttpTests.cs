using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Tests;

/// <summary>The HTTP interface.</summary>
public class HttpTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const string Publication = "/api/v1/jurisdictions/kaifu/decisions/publication";

    [Fact]
    public async Task It_lives_and_is_ready()
    {
        (await host.Get("/health")).Status.ShouldBe(HttpStatusCode.OK);
        var (status, body) = await host.Get("/ready");
        status.ShouldBe(HttpStatusCode.OK);
        ((int)body["jurisdictions"]!).ShouldBe(5);
    }

    [Fact]
    public async Task One_question_is_answered()
    {
        var (status, body) = await host.Post(Publication, """{"facts":{"taskCompletedOn":"2020-12-18","publishedOn":null},"assume":"regular"}""");
        status.ShouldBe(HttpStatusCode.OK);
        body["verdict"]!.ToString().ShouldBe("due");
        body["deadline"]!["due"]!.ToString().ShouldBe("2021-01-18");
        body["trace"].ShouldBeNull();
    }

    [Fact]
    public async Task AsOf_of_the_question_is_the_fact_where_that_is_not_given()
    {
        var (_, body) = await host.Post(Publication, """{"facts":{"taskCompletedOn":"2020-12-18","publishedOn":null},"asOf":"2021-02-01"}""");
        body["verdict"]!.ToString().ShouldBe("late");
    }

    [Fact]
    public async Task A_trace_is_given_on_request()
    {
        var (_, body) = await host.Post(Publication, """{"facts":{"taskCompletedOn":"2020-12-18","publishedOn":null},"trace":true}""");
        body["trace"]!.AsArray().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(Publication, """{"facts":{"publishdOn":"2020-01-01"}}""", 400, "publishedOn")]
    [InlineData(Publication, """{"facts":{"publishedOn":"2020-01-01"}""", 400, "PE06")]
    [InlineData(Publication, """{"facts":{},"asume":"regular"}""", 400, "assume")]
    [InlineData(Publication, """{"assume":"regular"}""", 400, "facts")]
    [InlineData(Publication, """[]""", 400, "object")]
    [InlineData(Publication, "", 400, "PE06")]
    [InlineData(Publication, """{"facts":{},"record":true}""", 400, "PE1502")]
    [InlineData("/api/v1/jurisdictions/kaif/decisions/publication", """{"facts":{}}""", 404, "kaifu")]
    [InlineData("/api/v1/jurisdictions/kaifu/decisions/publicaton", """{"facts":{}}""", 404, "publication")]
    [InlineData("/api/v1/compare", """{"decision":"publicaton","facts":{}}""", 404, "publication")]
    public async Task What_cannot_be_answered_is_a_problem_with_an_id(string path, string body, int status, string said)
    {
        var (given, problem) = await host.Post(path, body);
        ((int)given).ShouldBe(status);
        problem["id"]!.ToString().ShouldStartWith("PE");
        problem.ToJsonString().ShouldContain(said);
    }

    [Fact]
    public async Task The_page_of_a_problem_is_served()
    {
        var (_, problem) = await host.Post(Publication, """{"facts":{"publishdOn":"2020-01-01"}}""");
        var page = await host.Client.GetStringAsync(new Uri(problem["type"]!.ToString(), UriKind.Relative));
        page.ShouldStartWith($"# {problem["id"]}");
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused() =>
        (await host.Post(Publication, new string(' ', 2_000_000))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task A_batch_is_streamed_line_by_line()
    {
        const string line = """{"id":1,"jurisdiction":"kaifu","decision":"publication","facts":{"taskCompletedOn":"2020-09-25","publishedOn":"2020-10-29"}}""";
        using var response = await host.Client.PostAsync(
            new Uri("/api/v1/decisions", UriKind.Relative), new StringContent($"{line}\nbad\n{line}\n", Encoding.UTF8, "application/x-ndjson"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        lines.Count.ShouldBe(3);
        lines[1]["error"].ShouldNotBeNull();
        lines[2]["verdict"]!.ToString().ShouldBe("on-time");
    }

    [Fact]
    public async Task Compare_puts_one_question_to_all()
    {
        var (status, body) = await host.Post("/api/v1/compare", """{"decision":"publication","facts":{"taskCompletedOn":"2020-09-25"},"assume":"regular"}""");
        status.ShouldBe(HttpStatusCode.OK);
        body["answers"]!.AsArray().Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_locality_shows_its_clauses_and_the_parameters_of_a_day()
    {
        var (status, body) = await host.Get("/api/v1/jurisdictions/changchun?asOf=2022-01-01");
        status.ShouldBe(HttpStatusCode.OK);
        body["clauses"]!.AsArray().Count.ShouldBeGreaterThan(200);
        body["parameters"]!.AsArray().ShouldContain(p => p!["type"]!.ToString() == "bounds" && p["value"] != null);
        body["readings"]!.AsArray().ShouldNotBeEmpty();
        (await host.Get("/api/v1/jurisdictions/changchun?asOf=2022-02-30")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await host.Get("/api/v1/jurisdictions/nowhere")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_OpenAPI_document_names_every_path()
    {
        var (status, body) = await host.Get("/openapi/v1.json");
        status.ShouldBe(HttpStatusCode.OK);
        var paths = body["paths"]!.AsObject().Select(p => p.Key).ToList();
        paths.ShouldContain("/api/v1/jurisdictions/{id}/decisions/{decision}");
        paths.ShouldContain("/api/v1/decisions");
        paths.ShouldContain("/api/v1/compare");
        body["paths"]!["/api/v1/compare"]!["post"]!["requestBody"].ShouldNotBeNull();
    }

    [Fact]
    public async Task The_page_to_try_it_loads_nothing_from_elsewhere()
    {
        var page = await host.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        page.ShouldContain("规则问答");
        page.ShouldNotContain("http://");
        page.ShouldNotContain("https://");
    }
}
