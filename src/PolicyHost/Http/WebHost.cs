using System.Text.Encodings.Web;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.Storage;
using PolicyEngine.Supervision.Coverage;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Puts the HTTP host together.</summary>
internal static class WebHost
{
    /// <summary>Opens the database and builds the host over it; disposing the host closes it.</summary>
    /// <exception cref="Transactions.TransactionException">The database cannot be opened.</exception>
    public static WebApplication Build(HostSettings settings, TimeProvider clock)
    {
        var database = HostDatabase.Open(settings.Data, clock);
        try
        {
            return Build(settings, database, clock);
        }
        catch
        {
            database.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    /// <summary>Builds the host over a database that is open; disposing the host closes it.</summary>
    internal static WebApplication Build(HostSettings settings, IDatabase database, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Development ? Environments.Development : Environments.Production,
        });
        builder.WebHost.UseUrls(settings.Urls ?? builder.Configuration["urls"] ?? HostSettings.DefaultUrl);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;

            // A batch may be of any length; single questions have a limit of their own.
            k.Limits.MaxRequestBodySize = null;
        });

        // A line for every request would be most of the work of answering one.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        HostServices.Add(builder.Services, settings, database, clock);
        builder.Services.AddSingleton(settings.Documents is null ? OfficialTexts.None : OfficialTexts.From(settings.Documents));
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
        ApiEndpoints.Map(app);
        PageEndpoints.Map(app);

        // Made by the container, so that it is the container that closes it.
        app.Services.GetRequiredService<IDatabase>();
        return app;
    }
}
