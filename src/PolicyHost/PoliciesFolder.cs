namespace PolicyEngine.PolicyHost;

/// <summary>Finds the folder of policies that a command works on.</summary>
internal static class PoliciesFolder
{
    private const string Name = "policies";

    /// <summary>
    /// The named folder; without a name the nearest <c>policies</c> folder with a vocabulary, in or above the working
    /// directory, else in or above the program's own folder.
    /// </summary>
    /// <returns>A full path, or null where there is none.</returns>
    public static string? Find(string? named)
    {
        if (named is not null)
        {
            return IsPolicies(named) ? Path.GetFullPath(named) : null;
        }

        return Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);
    }

    /// <summary>
    /// For a command that takes a path: the policies folder, and the one locality where the path names a locality's
    /// folder.
    /// </summary>
    public static (string? Folder, string? Locality) Locate(string? path)
    {
        if (path is null || IsPolicies(path))
        {
            return (Find(path), null);
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(full);
        return Directory.Exists(full) && parent is not null && IsPolicies(parent)
            ? (parent, Path.GetFileName(full))
            : (null, null);
    }

    private static string? Above(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, Name);
            if (IsPolicies(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsPolicies(string folder) => Directory.Exists(Path.Combine(folder, "vocabulary"));
}
