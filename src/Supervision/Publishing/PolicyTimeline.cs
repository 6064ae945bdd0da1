using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>
/// The versions that are published and activated in the database. A host looks for new activations every second
/// (<see cref="Refresh"/>), reads and compiles each version once, and acts only on one that it holds whole.
/// </summary>
public sealed class PolicyTimeline(ITransactions transactions, TimeProvider clock) : IJurisdictions
{
    /// <summary>The kind of versions that are localities' profiles.</summary>
    public const string Kind = "profile";

    private readonly SemaphoreSlim refreshing = new(1, 1);
    private readonly List<Activation> activations = [];
    private readonly Dictionary<string, PolicyCompilation> compiled = new(StringComparer.Ordinal);
    private readonly List<RejectedVersion> rejected = [];
    private long last;
    private TimelineView view = TimelineView.Empty;

    public PolicySnapshot Current
    {
        get
        {
            // The day may have turned since the last activation.
            var (now, day) = (Volatile.Read(ref view), BeijingTime.Today(clock));
            if (now.Day != day)
            {
                Volatile.Write(ref view, now = now.On(day));
            }

            return now.Snapshot;
        }
    }

    /// <summary>Takes up the activations that were decided since.</summary>
    /// <exception cref="StorageUnavailable">The database cannot be read; what answered goes on answering.</exception>
    public async Task<TimelineChange> Refresh(CancellationToken cancellation = default)
    {
        await refreshing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var after = last;
            var found = await transactions.Read(s => s.Store<IPolicyVersions>().ActivationsAfter(after), cancellation).ConfigureAwait(false);
            if (found.Count == 0)
            {
                return new TimelineChange([], []);
            }

            var (known, news) = (rejected.Count, found.Where(a => a.Kind == Kind).ToList());
            var all = activations.Concat(news).ToList();
            var versions = new Dictionary<string, IEnumerable<ActivatedVersion>>(StringComparer.Ordinal);
            foreach (var locality in all.GroupBy(a => a.Name, StringComparer.Ordinal))
            {
                versions[locality.Key] = await VersionsOf(locality, cancellation).ConfigureAwait(false);
            }

            // Only now is all of it held: an interruption before this line has the same activations looked at again.
            activations.AddRange(news);
            last = found[^1].Number;
            Volatile.Write(ref view, TimelineView.Of(new ActivationTable(versions), [.. rejected], BeijingTime.Today(clock)));
            return new TimelineChange([.. news.Select(a => a.Name).Distinct().Order(StringComparer.Ordinal)], [.. rejected.Skip(known)]);
        }
        finally
        {
            refreshing.Release();
        }
    }

    /// <summary>One version a first day: the latest decision whose version can be used.</summary>
    private async Task<List<ActivatedVersion>> VersionsOf(IEnumerable<Activation> decisions, CancellationToken cancellation)
    {
        var versions = new List<ActivatedVersion>();
        foreach (var day in decisions.GroupBy(a => a.From))
        {
            foreach (var decided in day.OrderByDescending(a => a.Number))
            {
                if (decided.Hash is null)
                {
                    versions.Add(new ActivatedVersion(decided.From, decided.Number, null));
                    break;
                }

                if (await Usable(decided, decided.Hash, cancellation).ConfigureAwait(false) is { } jurisdiction)
                {
                    versions.Add(new ActivatedVersion(decided.From, decided.Number, jurisdiction));
                    break;
                }
            }
        }

        return versions;
    }

    private async Task<Jurisdiction?> Usable(Activation decided, string hash, CancellationToken cancellation)
    {
        var key = $"{decided.Name}/{hash}";
        if (!compiled.TryGetValue(key, out var compilation))
        {
            var version = await transactions.Read(s => s.Store<IPolicyVersions>().Find(Kind, decided.Name, hash), cancellation).ConfigureAwait(false);
            compiled[key] = compilation = version is null
                ? new PolicyCompilation(null, [Messages.VersionMissing(new SourcePosition(decided.Name, 1, 1), hash)])
                : PolicyCompilation.Of(decided.Name, hash, version.Content);
            if (compilation.Jurisdiction is null)
            {
                rejected.Add(new RejectedVersion(decided.Name, hash, decided.From, compilation.Diagnostics));
            }
        }

        return compilation.Jurisdiction;
    }
}
