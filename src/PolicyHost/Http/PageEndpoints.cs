namespace PolicyEngine.PolicyHost.Http;

/// <summary>The page to try the interface on and the page of each diagnostic. They lie in the program, so that it works offline.</summary>
internal static class PageEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/", () => TypedResults.Content(Read("try.html")!, "text/html; charset=utf-8")).ExcludeFromDescription();
        app.MapGet("/docs/diagnostics/{id}", (string id) => Read($"diagnostics/{id}.md") is { } page
                ? Results.Content(page, "text/markdown; charset=utf-8")
                : Results.NotFound())
            .WithSummary("What a diagnostic means, and what to do.").WithTags("Jurisdictions");
    }

    private static string? Read(string name)
    {
        using var stream = typeof(PageEndpoints).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
