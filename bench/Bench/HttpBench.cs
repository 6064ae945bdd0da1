using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.PolicyHost.Http;

namespace PolicyEngine.Bench;

/// <summary>One decision over HTTP, against an endpoint that reads and writes the same JSON and decides nothing.</summary>
internal static class HttpBench
{
    private const string Question = """{"facts":{"date":"2023-10-12","library":"A","reason":null,"entersPremises":true},"assume":"regular"}""";
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(4);

    public static async Task Run()
    {
        var data = Directory.CreateTempSubdirectory("bench-").FullName;
        await using var host = WebHost.Build(new HostSettings(new DataSettings(data), Setting.Policies, "http://127.0.0.1:0", Development: true), TimeProvider.System);
        await host.StartAsync();
        var decide = new Uri(AddressOf(host), "/api/v1/jurisdictions/wannian/decisions/inspection-permission");
        var answer = await Ask(decide);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var echo = builder.Build();

        // Reads the question as JSON and writes the same outcome as JSON.
        echo.MapPost("/echo", async (HttpContext http) =>
        {
            var question = await JsonNode.ParseAsync(http.Request.Body);
            GC.KeepAlive(question);
            return TypedResults.Json(JsonNode.Parse(answer));
        });
        await echo.StartAsync();
        var nothing = new Uri(AddressOf(echo), "/echo");

        var (best, peer) = (0.0, 0.0);
        for (var round = 0; round < 3; round++)
        {
            peer = Math.Max(peer, await Load(nothing));
            best = Math.Max(best, await Load(decide));
        }

        Stopwatches.Print("endpoint that decides nothing", peer, "requests a second");
        Stopwatches.Print("one decision", best, "requests a second");
        Stopwatches.PrintRatio("one decision / nothing", best / peer, "at least 0.70");
    }

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static async Task<string> Ask(Uri address)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsync(address, new StringContent(Question, Encoding.UTF8, "application/json"));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<double> Load(Uri address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 16 });
        var body = Encoding.UTF8.GetBytes(Question);
        var done = 0;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(start) < Each)
            {
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                using var response = await client.PostAsync(address, content);
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{response.StatusCode}");
                }

                await response.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref done);
            }
        }));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
