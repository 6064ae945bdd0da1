namespace PolicyEngine.Acceptance;

/// <summary>A policies folder of a test's own, gone after it.</summary>
internal sealed class TemporaryPolicies : IDisposable
{
    public TemporaryPolicies(params string[] sources)
    {
        Folder = Directory.CreateTempSubdirectory("policies-").FullName;
        foreach (var source in sources)
        {
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(Folder, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    public string Folder { get; }

    /// <summary>Replaces a piece of text that stands exactly once in a file.</summary>
    public void Replace(string file, string old, string with)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        text.Split(old).Length.ShouldBe(2, $"'{old}' in {file}");
        File.WriteAllText(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
