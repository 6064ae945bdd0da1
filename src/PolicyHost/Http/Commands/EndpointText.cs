namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>What the OpenAPI document says of an endpoint whose body is read by hand.</summary>
internal static class EndpointText
{
    private const string Json = "application/json";

    /// <summary>A query: paged lists and single things.</summary>
    public static RouteHandlerBuilder Query<T>(this RouteHandlerBuilder endpoint, string summary, string tag) => endpoint
        .Produces<T>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).WithSummary(summary).WithTags(tag);

    /// <summary>A command: needs an <c>Idempotency-Key</c>.</summary>
    /// <typeparam name="TBody">The body's shape.</typeparam>
    /// <typeparam name="T">The answer's shape.</typeparam>
    public static RouteHandlerBuilder Command<TBody, T>(this RouteHandlerBuilder endpoint, string summary, string tag, string type = Json) => endpoint
        .WithMetadata(new RequestShape(type, typeof(TBody)), new CommandMark()).Produces<T>()
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).ProducesProblem(503)
        .WithSummary(summary).WithTags(tag);

    /// <summary>A command on a thing with revisions: needs an <c>If-Match</c> too.</summary>
    /// <inheritdoc cref="Command{TBody, T}"/>
    public static RouteHandlerBuilder Change<TBody, T>(this RouteHandlerBuilder endpoint, string summary, string tag) => endpoint
        .Command<TBody, T>(summary, tag).WithMetadata(new ChangeMark()).ProducesProblem(412).ProducesProblem(428);

    /// <summary>A command that makes a thing, or changes the one that is there: then it needs an <c>If-Match</c>.</summary>
    /// <inheritdoc cref="Command{TBody, T}"/>
    public static RouteHandlerBuilder Entry<TBody, T>(this RouteHandlerBuilder endpoint, string summary, string tag) => endpoint
        .Command<TBody, T>(summary, tag).WithMetadata(new ChangeMark(MayBeNew: true)).ProducesProblem(412).ProducesProblem(428);

    /// <summary>The id of a route; a slash in it comes as <c>%2F</c>, which the server leaves as it is.</summary>
    public static string Id(string routed) => routed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
