using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.PolicyHost.Http;
using PolicyEngine.Storage;

namespace PolicyEngine.PolicyHost.Tests;

/// <summary>A host on a free port over a policies folder, asked through real requests.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private WebApplication? app;
    private HttpClient? client;

    internal string Policies { get; init; } = CommandRun.Policies;

    /// <summary>The data folder: a new one, gone with the host.</summary>
    internal string Data { get; init; } = Directory.CreateTempSubdirectory("data-").FullName;

    internal bool Development { get; init; } = true;

    internal string? ActorHeader { get; init; }

    /// <summary>What the host takes for now; its loops go by the system's clock all the same.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>A connection string of PostgreSQL; null: SQLite in the data folder.</summary>
    internal string? Database { get; init; }

    /// <summary>Stands between the host and its database.</summary>
    internal Func<IDatabase, IDatabase> Between { get; init; } = database => database;

    internal IServiceProvider Services => app.ShouldNotBeNull().Services;

    public HttpClient Client => client.ShouldNotBeNull();

    public async Task InitializeAsync()
    {
        var settings = new HostSettings(new DataSettings(Data, Database), Policies, "http://127.0.0.1:0", Development: Development, ActorHeader: ActorHeader);
        app = WebHost.Build(settings, Between(HostDatabase.Open(settings.Data, Clock)), Clock);
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

        if (Directory.Exists(Data))
        {
            Directory.Delete(Data, recursive: true);
        }
    }

    /// <summary>A read as one actor, with its status, text and ETag.</summary>
    internal Task<Answer> Read(string path, string? actor = null) => Send(HttpMethod.Get, path, null, null, null, actor);

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

    /// <summary>A command, under a new idempotency key unless one is given.</summary>
    internal Task<Answer> Command(string path, string body, string? key = null, string? ifMatch = null, string? actor = null) =>
        Send(HttpMethod.Post, path, body, key ?? Guid.NewGuid().ToString(), ifMatch, actor);

    internal async Task<Answer> Send(HttpMethod method, string path, string? body, string? key, string? ifMatch = null, string? actor = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        Add("Idempotency-Key", key);
        Add("If-Match", ifMatch);
        Add("X-Actor", actor);
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, text, response.Headers.ETag?.Tag, response.Headers.Location?.ToString());

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
