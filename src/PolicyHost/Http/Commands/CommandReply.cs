using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyEngine.Supervision.Documents;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>What a command is answered with; kept with the command, so that a repetition is answered the same.</summary>
/// <param name="Revision">Of the thing after the command: its ETag. Null where it has none.</param>
/// <param name="Location">Where the thing that was made can be read.</param>
/// <param name="Tag">The ETag of a thing without revisions.</param>
internal sealed record CommandReply(int Status, JsonNode? Body = null, long? Revision = null, string? Location = null, string? Tag = null)
{
    public static CommandReply Ok(object body, long? revision = null) => new(StatusCodes.Status200OK, Json(body), revision);

    public static CommandReply Created(string location, object body, long? revision = null) =>
        new(StatusCodes.Status201Created, Json(body), revision, location);

    public CommandReply Tagged(string tag) => this with { Tag = tag };

    public string ToText() => JsonSerializer.Serialize(this, DomainJson.Options);

    public static CommandReply Of(string text) => JsonSerializer.Deserialize<CommandReply>(text, DomainJson.Options)!;

    public IResult ToResult(HttpContext http)
    {
        if (Revision is { } revision)
        {
            http.Response.Headers.ETag = Commands.Revision.Tag(revision);
        }

        if (Tag is not null)
        {
            http.Response.Headers.ETag = Tag;
        }

        if (Location is not null)
        {
            http.Response.Headers.Location = Location;
        }

        return Body is null ? Results.StatusCode(Status) : Results.Content(Body.ToJsonString(DomainJson.Options), JsonText.Type, null, Status);
    }

    private static JsonNode? Json(object body) => body as JsonNode ?? JsonSerializer.SerializeToNode(body, DomainJson.Options);
}
