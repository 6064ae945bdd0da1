namespace PolicyEngine.PolicyHost.Http;

/// <summary>The page to try the interface on. It lies in the program, so that it works offline.</summary>
internal static class PageEndpoints
{
    private const string Page = "PolicyEngine.PolicyHost.Pages.try.html";

    public static void Map(WebApplication app)
    {
        using var stream = typeof(PageEndpoints).Assembly.GetManifestResourceStream(Page)
            ?? throw new InvalidOperationException($"The page {Page} is not in the program.");
        using var reader = new StreamReader(stream);
        var html = reader.ReadToEnd();
        app.MapGet("/", () => TypedResults.Content(html, "text/html; charset=utf-8")).ExcludeFromDescription();
    }
}
