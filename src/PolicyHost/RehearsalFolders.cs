namespace PolicyEngine.PolicyHost;

/// <summary>Finds what a rehearsal is made of: the samples folder, and a locality's workflow files.</summary>
internal static class RehearsalFolders
{
    private const string Samples = "samples";
    private const string Workflows = "workflows";

    /// <summary>The nearest samples folder beside the policies, in or above the working directory, or the program's; null where there is none.</summary>
    public static string? SamplesFor(string policies) =>
        Above(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(policies))!, IsSamples)
        ?? Above(Directory.GetCurrentDirectory(), IsSamples) ?? Above(AppContext.BaseDirectory, IsSamples);

    /// <summary>The rehearsal's file of a locality; null where it has none.</summary>
    public static string? FileOf(string samples, string locality) =>
        Path.Combine(samples, "rehearsals", locality + ".json") is var file && File.Exists(file) ? file : null;

    /// <summary>The definition files of a locality, by name; empty where it has none.</summary>
    /// <param name="named">The folder with a folder a locality, or the locality's own; null: beside the policies or the samples.</param>
    public static IReadOnlyList<(string File, byte[] Content)> WorkflowsOf(string? named, string policies, string samples, string locality)
    {
        string?[] folders = named is not null
            ? [Path.Combine(named, locality), named]
            : [ProceduresFolder.Beside(policies) is { } beside ? Path.Combine(beside, locality) : null, Path.Combine(Path.GetDirectoryName(samples)!, Workflows, locality)];
        var folder = folders.FirstOrDefault(f => f is not null && Directory.Exists(f) && Directory.EnumerateFiles(f, "*.json").Any());
        return folder is null
            ? []
            : [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(f => ($"{Workflows}/{locality}/{Path.GetFileName(f)}", File.ReadAllBytes(f)))];
    }

    private static string? Above(string start, Func<string, bool> isOne)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (isOne(Path.Combine(folder, Samples)))
            {
                return Path.Combine(folder, Samples);
            }
        }

        return null;
    }

    private static bool IsSamples(string folder) => File.Exists(Path.Combine(folder, "registers", "words.json"));
}
