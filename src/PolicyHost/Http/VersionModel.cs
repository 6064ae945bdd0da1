using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>A published version, without its content.</summary>
internal sealed record VersionModel(string Name, string Version, DateTimeOffset PublishedAt, string PublishedBy)
{
    public static VersionModel Of(PolicyVersion version) => new(version.Name, version.Hash, version.PublishedAt, version.PublishedBy);
}
