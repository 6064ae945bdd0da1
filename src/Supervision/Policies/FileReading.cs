using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Supervision.Policies;

/// <summary>One locality's files as JSON with positions, found by what they are called.</summary>
internal sealed class FileReading
{
    private readonly Dictionary<string, LocatedValue> parsed = new(StringComparer.Ordinal);
    private readonly string folder;
    private readonly DiagnosticBag bag;

    public FileReading(string folder, IEnumerable<PolicyFile> files, DiagnosticBag bag)
    {
        (this.folder, this.bag) = (folder, bag);
        foreach (var file in files)
        {
            if (LocatedJson.Parse(file.Content, file.Path, bag) is { } value)
            {
                parsed.Add(file.Path[(folder.Length + 1)..], value);
            }
            else
            {
                Unreadable.Add(file.Path[(folder.Length + 1)..]);
            }
        }
    }

    /// <summary>Files that are not JSON; already reported.</summary>
    public HashSet<string> Unreadable { get; } = new(StringComparer.Ordinal);

    /// <summary>The start of a file, for what is said of the file as a whole.</summary>
    public SourcePosition StartOf(string name) => new($"{folder}/{name}", 1, 1);

    public LocatedValue? Optional(string name) => parsed.GetValueOrDefault(name);

    public LocatedValue? Required(string name)
    {
        var value = Optional(name);
        if (value is null && !Unreadable.Contains(name))
        {
            bag.Add(Messages.MissingFile(StartOf(name), name));
        }

        return value;
    }

    /// <summary>Every file directly in a sub-folder, by name without ending, in order.</summary>
    public IEnumerable<(string Name, LocatedValue Value)> In(string subfolder) =>
        from entry in parsed.OrderBy(p => p.Key, StringComparer.Ordinal)
        let path = entry.Key
        where path.StartsWith(subfolder + "/", StringComparison.Ordinal)
        select (Path.GetFileNameWithoutExtension(path), entry.Value);
}
