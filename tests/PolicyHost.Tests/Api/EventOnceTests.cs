using Microsoft.Extensions.DependencyInjection;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>The event and the answer to its command commit together: a repetition after a crash publishes no other one.</summary>
public sealed class EventOnceTests : IAsyncLifetime
{
    private const string Happened = """{"name":"complaint-received","payload":{"number":1},"correlationId":"complaint/1"}""";

    private readonly RunningHost host;
    private WatchedDatabase? database;

    public EventOnceTests() => host = new RunningHost { Between = inner => database = new WatchedDatabase(inner) };

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_host_that_dies_between_the_event_and_its_answer_has_published_it_once()
    {
        (await host.Command("/api/v1/workflows/versions", Definition.Of("on-complaint", Definition.Event("complaint-received", starts: true), Definition.Task("look-into-it")))).Status.ShouldBe(201);
        (await host.Command("/api/v1/workflows/on-complaint/activations", """{"from":"2020-01-01"}""")).Status.ShouldBe(200);
        var poller = host.Services.GetRequiredService<WorkflowPoller>();
        await poller.RunDue();
        database!.DieOnce(s => s.Store<IInboxStore>().Deliverable(1).Count > 0);
        var lost = await host.Command("/api/v1/events", Happened, "once");
        (lost.Status, lost.Id).ShouldBe((503, "PE1002"), lost.Text);

        database.Return();
        var answer = await host.Command("/api/v1/events", Happened, "once");
        answer.Status.ShouldBe(200, answer.Text);
        (await host.Command("/api/v1/events", Happened, "once")).Id.ShouldBe(answer.Id);
        var until = Environment.TickCount64 + 20_000;
        while (await Started() == 0 || (await database.Read(s => s.Store<IInboxStore>().Deliverable(1))).Count > 0)
        {
            await poller.RunDue();
            Environment.TickCount64.ShouldBeLessThan(until, "what was committed is delivered after the return");
        }

        (await Started()).ShouldBe(1);
        (await host.Command("/api/v1/events", Happened, "another")).Status.ShouldBe(200);
        (await Started()).ShouldBe(2, "another command is another event, and is delivered at once");
    }

    private async Task<int> Started() => (await host.Get("/api/v1/instances?definition=on-complaint")).Body["items"]!.AsArray().Count;
}
