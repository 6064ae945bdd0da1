using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Events that workflows wait for or are started by.</summary>
internal static class EventEndpoints
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/events", (HttpContext http, CommandRunner commands, WorkflowRuntime runtime) => commands.Run(http, async call =>
        {
            var asked = call.BodyAs<EventModel>();
            var id = await runtime.PublishEvent(
                call.Actor, asked.Name, asked.Payload ?? JsonSerializer.SerializeToElement<object?>(null), asked.CorrelationId, asked.InstanceId);
            return CommandReply.Ok(new JsonObject { ["id"] = id });
        }))
        .Command<EventModel, JsonObject>("Publish an event; it is kept for whoever comes to wait for it.", "Events");
}
