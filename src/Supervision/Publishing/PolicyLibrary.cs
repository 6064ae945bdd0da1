using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>
/// The policies that answer, read from a folder. A new reading replaces the old one at once and whole; a locality
/// that is broken goes on answering from its last good version. Files have one version, whatever the day of the act.
/// </summary>
public sealed class PolicyLibrary : IJurisdictions
{
    private readonly Lock reading = new();
    private PolicySnapshot current = PolicySnapshot.Empty;

    public PolicyLibrary(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>What answers now. Take it once a question and answer wholly from it.</summary>
    public PolicySnapshot Current => Volatile.Read(ref current);

    /// <summary>Reads the folder again. Unchanged localities are kept as they are.</summary>
    /// <returns>What changed since the reading before.</returns>
    /// <exception cref="IOException">A file was locked or vanished meanwhile; read again.</exception>
    public PolicyChange Reload()
    {
        lock (reading)
        {
            var before = current;
            var after = PolicyReader.Read(PolicyFiles.Read(Folder), before);
            Volatile.Write(ref current, after);
            return PolicyChange.Between(before, after);
        }
    }
}
