using System.Security.Cryptography;
using System.Text;

namespace PolicyEngine.Supervision.Policies;

/// <summary>
/// All files of a policies folder, read once: what is compiled, hashed and answered from is this one reading,
/// however the files change meanwhile.
/// </summary>
public sealed class PolicyFiles
{
    /// <summary>Changes whenever the engine's answers to the same files may change; part of every version hash.</summary>
    public const string EngineVersion = "1";

    public const string VocabularyFolder = "vocabulary";
    public const string CalendarFolder = "calendars";

    /// <summary>Lists of values of registers and results, shared by all localities.</summary>
    public const string RegisterFolder = "registers";

    /// <summary>A locality's templates of documents, in its own folder.</summary>
    public const string TemplateFolder = "documents";

    private readonly ILookup<string, PolicyFile> byFolder;

    private PolicyFiles(IEnumerable<PolicyFile> files) =>
        byFolder = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToLookup(f => f.Path.Split('/')[0], StringComparer.Ordinal);

    /// <summary>The localities: every folder with a <c>profile.json</c>, or with files beside the shared folders.</summary>
    public IEnumerable<string> Localities =>
        byFolder.Select(g => g.Key).Where(k => k is not (VocabularyFolder or CalendarFolder or RegisterFolder) && !k.EndsWith(".json", StringComparison.Ordinal));

    /// <summary>Reads every <c>*.json</c> below a folder, and the localities' templates, <c>documents/*.hbs</c>.</summary>
    /// <exception cref="IOException">A file vanished or is locked while it is read; read again.</exception>
    public static PolicyFiles Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        return new PolicyFiles(
            Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories)
                .Where(IsPolicy)
                .Select(f => new PolicyFile(Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllBytes(f))));
    }

    private static bool IsPolicy(string path) =>
        path.EndsWith(".json", StringComparison.Ordinal)
        || (path.EndsWith(".hbs", StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(path)) == TemplateFolder);

    /// <summary>Files given directly, for tests and for profiles that are not on a disk.</summary>
    public static PolicyFiles Of(IEnumerable<PolicyFile> files) => new(files);

    /// <summary>The files of one folder, by path.</summary>
    public IEnumerable<PolicyFile> In(string folder) => byFolder[folder];

    /// <summary>SHA-256 over the engine version and the paths and contents of the named folders, 64 lower-case digits.</summary>
    public string HashOf(params IEnumerable<string> folders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(EngineVersion));
        foreach (var file in folders.SelectMany(f => byFolder[f]))
        {
            // Lengths before the parts: no two different sets of files may give the same bytes.
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{file.Path}\n{file.Content.Length}\n"));
            hash.AppendData(file.Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
