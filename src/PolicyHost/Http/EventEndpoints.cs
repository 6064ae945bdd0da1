using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Events that workflows wait for or are started by.</summary>
internal static class EventEndpoints
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/events", Publish)
        .Command<EventModel, JsonObject>("Publish an event; it is kept for whoever comes to wait for it.", "Events");

    // The event and the answer commit together: however often the command is repeated, there is one event.
    private static async Task<IResult> Publish(HttpContext http, CommandRunner commands, WorkflowRuntime runtime, WorkflowCatalogue catalogue, EventDelivery delivery)
    {
        string? added = null;
        var answer = await commands.Commit(http, (unit, call) =>
        {
            var asked = call.BodyAs<EventModel>();
            added = runtime.AddEvent(
                unit, asked.Name, asked.Payload ?? JsonSerializer.SerializeToElement<object?>(null), asked.CorrelationId, asked.InstanceId);
            return CommandReply.Ok(new JsonObject { ["id"] = added });
        });
        if (added is not null)
        {
            await Deliver(added, catalogue, delivery);
        }

        return answer;
    }

    /// <summary>At once, so that the caller sees what came of it; also what was activated a moment ago starts.</summary>
    private static async Task Deliver(string id, WorkflowCatalogue catalogue, EventDelivery delivery)
    {
        try
        {
            await catalogue.Refresh();
            await delivery.Deliver(id);
        }
        catch (TransactionException)
        {
            // It is kept, and was answered for: the poller brings it to those who wait.
        }
    }
}
