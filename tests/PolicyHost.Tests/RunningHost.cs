using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.PolicyHost.Http;

namespace PolicyEngine.PolicyHost.Tests;

/// <summary>A host on a free port over a policies folder, asked through real requests.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("data-").FullName;
    private WebApplication? app;
    private HttpClient? client;

    internal string Policies { get; init; } = CommandRun.Policies;

    public HttpClient Client => client.ShouldNotBeNull();

    public async Task InitializeAsync()
    {
        app = WebHost.Build(new HostSettings(new DataSettings(data), Policies, "http://127.0.0.1:0", Development: true), TimeProvider.System);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>().ShouldNotBeNull().Addresses.Single();
        client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public async Task DisposeAsync()
    {
        client?.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        Directory.Delete(data, recursive: true);
    }

    public async Task<(HttpStatusCode Status, JsonNode Body)> Get(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public async Task<(HttpStatusCode Status, JsonNode Body)> Post(string path, string body, string type = "application/json")
    {
        using var response = await Client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, Encoding.UTF8, type));
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
