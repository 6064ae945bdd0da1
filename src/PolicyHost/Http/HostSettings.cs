using PolicyEngine.PolicyHost.Data;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>What the HTTP host is started with.</summary>
/// <param name="Data">Where its database is.</param>
/// <param name="Policies">The policies folder; null only in Production, which answers from what was published.</param>
/// <param name="Urls">Addresses to listen on; null: the configuration's, else <see cref="DefaultUrl"/>.</param>
/// <param name="Documents">Folder with the official texts; null: clauses are shown as summaries.</param>
/// <param name="Development">Files answer as they are, and the local user may do everything.</param>
/// <param name="ActorHeader">Production: the header in which a reverse proxy names who is signed in; null: nobody is.</param>
internal sealed record HostSettings(
    DataSettings Data, string? Policies, string? Urls = null, string? Documents = null, bool Development = false, string? ActorHeader = null)
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>The workflow files lie beside the policies.</summary>
    public string? Workflows => Policies is null ? null : Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Policies)))!, "workflows");
}
