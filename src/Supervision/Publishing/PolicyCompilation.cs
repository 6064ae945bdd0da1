using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>A version's content, read and checked.</summary>
/// <param name="Jurisdiction">Null where it cannot be used: a bad version never becomes active.</param>
/// <param name="Diagnostics">What is wrong with it; warnings may stand beside a usable one.</param>
public sealed record PolicyCompilation(Jurisdiction? Jurisdiction, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads the content that was published under that hash.</summary>
    public static PolicyCompilation Of(string id, string hash, ReadOnlyMemory<byte> content)
    {
        var bag = new DiagnosticBag();
        var at = new SourcePosition($"{id}@{hash[..Math.Min(12, hash.Length)]}", 1, 1);
        if (PolicyPackage.HashOf(content.Span) is var computed && computed != hash)
        {
            bag.Add(Messages.PackageHashDiffers(at, hash, computed));
        }
        else if (PolicyPackage.Read(content, at, bag) is { } package)
        {
            return Of(package, id, hash, at, bag);
        }

        return new PolicyCompilation(null, bag.Sorted());
    }

    private static PolicyCompilation Of(PolicyPackage package, string id, string hash, SourcePosition at, DiagnosticBag bag)
    {
        if (package.Engine != PolicyFiles.EngineVersion)
        {
            bag.Add(Messages.PackageOfAnotherEngine(at, package.Engine, PolicyFiles.EngineVersion));
            return new PolicyCompilation(null, bag.Sorted());
        }

        var read = PolicyReader.Read(PolicyFiles.Of(package.Files), PolicySnapshot.Empty);
        var status = read.Localities.GetValueOrDefault(id);
        if (status?.Active is null && !read.Diagnostics.Any())
        {
            bag.Add(Messages.NotAPackage(at, $"it holds no locality '{id}'."));
        }
        else if (status?.Active is { } active && active.Version != hash)
        {
            bag.Add(Messages.NotAPackage(at, "it was not written by this program: equal files would have another hash."));
        }

        var found = bag.Sorted().Concat(read.Diagnostics).ToList();
        return new PolicyCompilation(found.Exists(d => d.Severity == Severity.Error) ? null : status?.Active, found);
    }
}
