namespace PolicyEngine.PolicyHost.Http;

/// <summary>What the HTTP host is started with.</summary>
/// <param name="Policies">The policies folder.</param>
/// <param name="Urls">Addresses to listen on; null: the configuration's, else <see cref="DefaultUrl"/>.</param>
/// <param name="Documents">Folder with the official texts; null: clauses are shown as summaries.</param>
internal sealed record HostSettings(string Policies, string? Urls = null, string? Documents = null)
{
    public const string DefaultUrl = "http://localhost:5080";
}
