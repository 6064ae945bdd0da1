using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Whether the process lives, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/health", () => TypedResults.Ok(new { status = "alive" }))
            .WithSummary("The process lives.").WithTags("Health");
        app.MapGet("/ready", (IJurisdictions policies) =>
            {
                var snapshot = policies.Current;
                var answering = snapshot.Jurisdictions.Count();
                var broken = snapshot.Localities.Values.Where(l => l.IsBroken).Select(l => l.Id).ToList();
                var body = new { status = answering > 0 ? "ready" : "not ready", jurisdictions = answering, broken };
                return answering > 0 ? Results.Ok(body) : Results.Json(body, statusCode: StatusCodes.Status503ServiceUnavailable);
            })
            .WithSummary("At least one locality answers; localities with mistakes in their files are named.").WithTags("Health");
    }
}
