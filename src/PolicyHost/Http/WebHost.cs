using System.Text.Encodings.Web;
using PolicyEngine.Supervision.Coverage;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Puts the HTTP host together.</summary>
internal static class WebHost
{
    public static WebApplication Build(HostSettings settings, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Urls ?? builder.Configuration["urls"] ?? HostSettings.DefaultUrl);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;

            // A batch may be of any length; single questions have a limit of their own.
            k.Limits.MaxRequestBodySize = null;
        });

        // A line for every request would be most of the work of answering one.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(new PolicyLibrary(settings.Policies));
        builder.Services.AddSingleton(settings.Documents is null ? OfficialTexts.None : OfficialTexts.From(settings.Documents));
        builder.Services.AddHostedService<PolicyFollower>();
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi("v1", OpenApiText.Describe);
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapOpenApi("/openapi/{documentName}.json");
        HealthEndpoints.Map(app);
        JurisdictionEndpoints.Map(app);
        DecisionEndpoints.Map(app);
        PageEndpoints.Map(app);

        // Read before the first request, so that the first answer is not the one that waits.
        app.Services.GetRequiredService<PolicyLibrary>().Reload();
        return app;
    }
}
