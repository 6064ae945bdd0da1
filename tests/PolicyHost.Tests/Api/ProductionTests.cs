using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>Production: what was published and activated answers, and nobody may do what was not granted.</summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private const string Question = """{"facts":{"taskCompletedOn":"2020-12-18","publishedOn":null},"asOf":"2021-01-10"}""";
    private const string Publication = "/api/v1/jurisdictions/kaifu/decisions/publication";

    private readonly string data = Directory.CreateTempSubdirectory("data-").FullName;
    private readonly RunningHost host;

    public ProductionTests() => host = new RunningHost { Data = data, Development = false, ActorHeader = "X-Actor" };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }

        return Task.CompletedTask;
    }

    [Fact]
    public async Task Only_what_is_published_and_activated_answers_and_only_who_was_granted_it_may_act()
    {
        await Run($"policy publish {CommandRun.Policies}/kaifu --workflows {CommandRun.NoWorkflows} --data {data}");
        await Run($"profile activate kaifu --from 2020-01-01 --data {data}");
        await Run($"rights grant user:clerk decision.record --scope kaifu --data {data}");
        await host.InitializeAsync();
        try
        {
            (await host.Get("/ready")).Body["jurisdictions"]!.GetValue<int>().ShouldBe(1, "the other localities were not published");
            (await host.Post(Publication, Question)).Body["verdict"]!.ToString().ShouldBe("due");
            (await host.Post(Publication, """{"facts":{"taskCompletedOn":"2019-12-18","publishedOn":"2019-12-20"}}""")).Body["id"]!.ToString().ShouldBe("PE0704");

            var record = Question.Replace("\"asOf\"", "\"record\":true,\"asOf\"", StringComparison.Ordinal);
            (await host.Command(Publication, record)).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(403), a => a.Id.ShouldBe("PE1003"));
            (await host.Command(Publication, record, actor: "clerk")).Status.ShouldBe(200);
            (await host.Get("/api/v1/ledger/streams")).Body["id"]!.ToString().ShouldBe("PE1003");
            (await host.Command("/api/v1/policies/kaifu/deactivations", """{"from":"2020-01-01"}""", actor: "clerk")).Status.ShouldBe(403);

            var second = await CommandRun.Of($"profile deactivate kaifu --from 2030-01-01 --data {data}");
            second.Exit.ShouldBe(5, "another host has the file");
            second.Errors.ShouldContain("PE1101");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_activation_is_taken_up_while_the_host_runs()
    {
        await Run($"policy publish {CommandRun.Policies}/kaifu --workflows {CommandRun.NoWorkflows} --data {data}");
        await Run($"rights grant user:administrator policy.activate --data {data}");
        await host.InitializeAsync();
        try
        {
            (await host.Client.GetAsync(new Uri("/ready", UriKind.Relative))).StatusCode.ShouldBe(System.Net.HttpStatusCode.ServiceUnavailable);
            var dry = await host.Send(HttpMethod.Post, "/api/v1/policies/kaifu/activations?dryRun=true", """{"from":"2020-01-01"}""", null);
            dry.Body["rules"]!["publication"]!.AsArray().ShouldNotBeEmpty();
            (await host.Command("/api/v1/policies/kaifu/activations", """{"from":"2020-01-01"}""", actor: "administrator")).Status.ShouldBe(200);
            var until = Environment.TickCount64 + 20_000;
            while (!(await host.Client.GetAsync(new Uri("/ready", UriKind.Relative))).IsSuccessStatusCode)
            {
                Environment.TickCount64.ShouldBeLessThan(until, "hosts look for activations every second");
            }

            (await host.Post(Publication, Question)).Body["verdict"]!.ToString().ShouldBe("due");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static async Task Run(string command)
    {
        var run = await CommandRun.Of(command);
        run.Exit.ShouldBe(0, run.Errors + run.Output);
    }
}
