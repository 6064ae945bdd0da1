using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.Supervision.Policies;

/// <summary>Reads a whole policies folder into a snapshot, keeping what did not change and what was last good.</summary>
public static class PolicyReader
{
    /// <param name="files">The files as they are now.</param>
    /// <param name="before">What was active until now. A locality whose files are unchanged is taken from it without being read again; a broken one goes on answering from it.</param>
    public static PolicySnapshot Read(PolicyFiles files, PolicySnapshot before)
    {
        var bag = new DiagnosticBag();
        var shared = SharedPolicies.Read(files, bag);
        if (shared is null)
        {
            return before with { SharedDiagnostics = bag.Sorted(), Files = null };
        }

        return new PolicySnapshot(shared, new LayeredReading(files, shared, before).ReadAll(), bag.Sorted()) { Files = files };
    }

    /// <summary>Reads each locality once, the ones it stands on before it.</summary>
    private sealed class LayeredReading(PolicyFiles files, SharedPolicies shared, PolicySnapshot before)
    {
        private readonly SortedDictionary<string, LocalityStatus> done = new(StringComparer.Ordinal);
        private readonly HashSet<string> underWay = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, LocalityStatus> ReadAll()
        {
            foreach (var folder in files.Localities)
            {
                Read(folder);
            }

            return done;
        }

        private LocalityStatus Read(string folder)
        {
            if (done.TryGetValue(folder, out var status))
            {
                return status;
            }

            underWay.Add(folder);
            status = ReadNew(folder);
            underWay.Remove(folder);
            return done[folder] = status;
        }

        private LocalityStatus ReadNew(string folder)
        {
            var bag = new DiagnosticBag();
            var @base = ReadBase(folder, bag);
            var version = PolicyPackage.Of(files, folder, Layers(@base)).Hash();
            var last = before.Localities.GetValueOrDefault(folder)?.Active;
            if (last?.Version == version && !bag.HasErrors)
            {
                return new LocalityStatus(folder, last, before.Localities[folder].Diagnostics.Where(d => d.Severity == Severity.Warning).ToList());
            }

            var read = bag.HasErrors ? null : new JurisdictionReader(folder, files, shared, bag).Read(@base, version);
            return new LocalityStatus(folder, read ?? last, bag.Sorted());
        }

        private Jurisdiction? ReadBase(string folder, DiagnosticBag bag)
        {
            // A profile that is not JSON is reported when the locality itself is read.
            var file = files.In(folder).FirstOrDefault(f => f.Path == $"{folder}/profile.json");
            var profile = file is null ? null : LocatedJson.Parse(file.Content, file.Path, new DiagnosticBag()) as LocatedObject;
            if ((profile?["layer"] as LocatedObject)?["standsOn"] is not LocatedText on)
            {
                return null;
            }

            if (underWay.Contains(on.Text))
            {
                bag.Add(Messages.LayerLoop(on.At, folder));
                return null;
            }

            var @base = files.Localities.Contains(on.Text) ? Read(on.Text).Active : null;
            if (@base is null)
            {
                bag.Add(Messages.UnknownLayer(on.At, on.Text, files.Localities.Where(l => l != folder)));
            }

            return @base;
        }

        private static IEnumerable<string> Layers(Jurisdiction? @base)
        {
            for (var layer = @base; layer is not null; layer = layer.Base)
            {
                yield return layer.Id;
            }
        }
    }
}
