using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.PolicyHost.CommandLine;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Coverage;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Profiles;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>What can be asked, whom, and what each locality's files say.</summary>
internal static class JurisdictionEndpoints
{
    private static readonly SourcePosition Asked = new("query", 1, 1);
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(WebApplication app)
    {
        app.MapGet("/api/v1/decisions", (HttpContext http, IJurisdictions policies) =>
                Write(http, w => VocabularyWriter.Write(w, policies.Current.Shared?.Decisions.Values ?? [])))
            .Produces<object>().WithSummary("The decisions that can be asked, with their verdicts and facts.").WithTags("Jurisdictions");
        app.MapGet("/api/v1/jurisdictions", (HttpContext http, IJurisdictions policies) =>
                Write(http, w => ProfileWriter.WriteAll(w, policies.Current)))
            .Produces<object>().WithSummary("The localities that answer, with the versions they answer from.").WithTags("Jurisdictions");
        app.MapGet("/api/v1/jurisdictions/{id}", (string id, string? asOf, HttpContext http, IJurisdictions policies, OfficialTexts texts, TimeProvider clock) => Show(id, asOf, http, policies.Current, texts, clock))
            .Produces<object>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("One locality: profile, clauses, readings, and the parameters in force on a day (asOf, default today).").WithTags("Jurisdictions");
        app.MapGet("/api/v1/diagnostics", (HttpContext http, IJurisdictions policies) =>
                Write(http, w => DiagnosticWriter.Write(w, policies.Current.Diagnostics)))
            .Produces<object>().WithSummary("What is wrong with the policy files as they are now.").WithTags("Jurisdictions");
    }

    private static IResult Show(string id, string? asOf, HttpContext http, PolicySnapshot policies, OfficialTexts texts, TimeProvider clock)
    {
        if (policies.ToRead(id) is not { } nearest)
        {
            return Problems.Of(QuestionMessages.UnknownJurisdiction(policies, id), StatusCodes.Status404NotFound);
        }

        var day = BeijingTime.Today(clock);
        if (asOf is not null && !DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return Problems.Of(Messages.BadDate(Asked, asOf), StatusCodes.Status400BadRequest);
        }

        return Write(http, w => ProfileWriter.WriteOne(w, policies.On(id, day) ?? nearest, policies.Localities[id], day, texts));
    }

    private static IResult Write(HttpContext http, Action<Utf8JsonWriter> write)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        using var writer = new Utf8JsonWriter(http.Response.BodyWriter, Options);
        write(writer);
        return Results.Empty;
    }
}
