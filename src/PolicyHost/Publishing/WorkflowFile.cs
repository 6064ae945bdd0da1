namespace PolicyEngine.PolicyHost.Publishing;

/// <summary>A workflow definition of the working copy.</summary>
/// <param name="Path">Relative to the workflows folder, with forward slashes: the locality's folder and the file.</param>
internal sealed record WorkflowFile(string Path, byte[] Content)
{
    /// <summary>Every <c>*.json</c> below the folder, or below one locality's, by path; none where there is no such folder.</summary>
    public static IReadOnlyList<WorkflowFile> ReadAll(string folder, string? locality = null)
    {
        var below = locality is null ? folder : System.IO.Path.Combine(folder, locality);
        return !Directory.Exists(below)
            ? []
            : [.. Directory.EnumerateFiles(below, "*.json", SearchOption.AllDirectories)
                .Select(f => new WorkflowFile(System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f)))
                .OrderBy(f => f.Path, StringComparer.Ordinal)];
    }
}
