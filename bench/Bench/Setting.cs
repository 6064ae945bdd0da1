using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Bench;

/// <summary>The invented quiet-period locality that the verdict and outcome benchmarks ask, and the repository's own policies.</summary>
internal static class Setting
{
    public static string Root { get; } = Find();

    public static string Policies => Path.Combine(Root, "policies");

    /// <summary>The shared vocabulary and calendar with one locality of four rules.</summary>
    public static Jurisdiction FourRules()
    {
        var fixture = Path.Combine(Root, "bench", "Bench", "policies");
        var files = new[] { "vocabulary", "calendars" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Policies, f)).Select(p => new PolicyFile($"{f}/{Path.GetFileName(p)}", File.ReadAllBytes(p))))
            .Concat(Directory.EnumerateFiles(fixture, "*.json", SearchOption.AllDirectories)
                .Select(p => new PolicyFile(Path.GetRelativePath(fixture, p).Replace('\\', '/'), File.ReadAllBytes(p))));
        var snapshot = PolicyReader.Read(PolicyFiles.Of(files), PolicySnapshot.Empty);
        return snapshot.Find("bench") ?? throw new InvalidOperationException(string.Join("\n", snapshot.Diagnostics));
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicyEngine.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("PolicyEngine.sln is in no folder above.");
        }

        return folder;
    }
}
