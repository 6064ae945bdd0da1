using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>Questions and reads of policies write nothing, neither into the database nor into the files.</summary>
public sealed class ReadOnlyAnswerTests : IAsyncLifetime
{
    private const string Question = """{"facts":{"taskCompletedOn":"2020-12-18","publishedOn":null},"asOf":"2021-01-10"}""";

    private readonly RunningHost host;
    private WatchedDatabase? database;

    public ReadOnlyAnswerTests() => host = new RunningHost { Between = inner => database = new WatchedDatabase(inner) };

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Nobody_who_asks_commits_anything()
    {
        // A host in Development publishes its files in the name of the local user when it starts.
        database!.Commits.Clear();
        var files = Files();
        var streams = (await host.Get("/api/v1/ledger/streams?limit=500")).Body.ToJsonString();
        var version = (await host.Get("/api/v1/policies/kaifu/versions")).Body[0]!["version"]!.ToString();
        foreach (var path in new[]
        {
            "/api/v1/decisions", "/api/v1/jurisdictions", "/api/v1/jurisdictions/kaifu", "/api/v1/diagnostics", "/api/v1/policies/kaifu/activations",
            $"/api/v1/policies/kaifu/versions/{version}", "/api/v1/workflows", "/api/v1/rights", "/api/v1/draws", "/api/v1/human-tasks",
        })
        {
            ((int)(await host.Get(path)).Status).ShouldBe(200, path);
        }

        (await host.Post("/api/v1/jurisdictions/kaifu/decisions/publication", Question)).Body["policyVersion"]!.ToString().ShouldBe(version, "what is shown is what answers");
        (await host.Post("/api/v1/decisions", """{"id":1,"jurisdiction":"kaifu","decision":"publication","facts":{}}""", "application/x-ndjson")).Body["id"]!.GetValue<int>().ShouldBe(1);
        (await host.Post("/api/v1/compare", """{"decision":"sampling-ratio","facts":{"ratioPercent":2.9},"assume":"regular"}""")).Body["answers"].ShouldNotBeNull();
        (await host.Send(HttpMethod.Post, "/api/v1/policies/kaifu/activations?dryRun=true", """{"from":"2030-01-01"}""", null)).Status.ShouldBe(200);

        database.Commits.Keys.ShouldNotContain(a => a.StartsWith("local:", StringComparison.Ordinal) || a.StartsWith("user:", StringComparison.Ordinal));
        (await host.Get("/api/v1/ledger/streams?limit=500")).Body.ToJsonString().ShouldBe(streams);
        Files().ShouldBe(files);
        JsonNode.Parse((await host.Read($"/api/v1/policies/kaifu/versions/{version}")).Text).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_command_that_only_reads_works_beside_a_running_host()
    {
        var list = await CommandRun.Of($"profile list --json --data {host.Data}");
        list.Exit.ShouldBe(0, list.Errors);
        list.Json.AsArray().Count.ShouldBeGreaterThanOrEqualTo(5);
        (await CommandRun.Of($"profile deactivate kaifu --from 2030-01-01 --data {host.Data}")).Errors.ShouldContain("PE1101", Case.Sensitive, "one that writes is refused");
    }

    private static List<(string, DateTime)> Files() =>
        [.. Directory.EnumerateFiles(CommandRun.Policies, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (f, File.GetLastWriteTimeUtc(f)))];
}
