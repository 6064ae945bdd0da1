using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>The policies that a path argument names: a whole folder, or one locality in it.</summary>
/// <param name="Folder">The policies folder.</param>
internal sealed record LocatedPolicies(string Folder, PolicySnapshot Snapshot, string? Locality)
{
    public bool Includes(string id) => Locality is null || Locality == id;

    public IEnumerable<Jurisdiction> Jurisdictions => Snapshot.Jurisdictions.Where(j => Includes(j.Id));

    public static LocatedPolicies? Open(CommandContext context, string? path, out int exit)
    {
        var (folder, locality) = PoliciesFolder.Locate(path);
        if (folder is null)
        {
            context.Error(path is null
                ? "There is no policies folder in or above the working directory. Name one."
                : $"'{path}' is neither a policies folder (with vocabulary/) nor a locality's folder in one.");
            exit = path is null ? ExitCode.NoPolicies : ExitCode.Usage;
            return null;
        }

        var library = new PolicyLibrary(folder);
        library.Reload();
        exit = ExitCode.Ok;
        return new LocatedPolicies(folder, library.Current, locality);
    }
}
