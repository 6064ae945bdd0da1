using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.Activities.Tests.Hosting;

/// <summary>The repository's files.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<PolicyLibrary> Read = new(() =>
    {
        var library = new PolicyLibrary(Path.Combine(Root, "policies"));
        library.Reload();
        return library;
    });

    /// <summary>The policies, read once.</summary>
    public static PolicyLibrary Policies => Read.Value;

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicyEngine.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("PolicyEngine.sln is in no folder above the tests.");
        }

        return folder;
    }
}
