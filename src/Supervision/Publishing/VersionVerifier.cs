using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>
/// Looks whether every version that the database keeps is what was published: rules, forms and templates of documents
/// included. The ledger vouches for the hashes, the hashes for the contents.
/// </summary>
public sealed class VersionVerifier(ITransactions transactions)
{
    private const string Published = "version-published";

    /// <summary>Reads every version once, one at a time.</summary>
    /// <returns>What is wrong, in order of kind, name and hash; empty where nothing is.</returns>
    public async Task<IReadOnlyList<VersionFault>> Verify(CancellationToken cancellation = default)
    {
        var faults = new List<VersionFault>();
        PolicyVersion? last = null;
        while (await transactions.Read(s => s.Store<IPolicyVersions>().Page(last), cancellation).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (var version in page)
            {
                var kept = await transactions.Read(s => s.Store<IPolicyVersions>().Find(version.Kind, version.Name, version.Hash), cancellation).ConfigureAwait(false);
                if (kept is not null && PolicyPackage.HashOf(kept.Content.Span) is var computed && computed != version.Hash)
                {
                    faults.Add(Changed(kept, computed));
                }
                else if (!await IsInLedger(version, cancellation).ConfigureAwait(false))
                {
                    faults.Add(new VersionFault(version.Kind, version.Name, version.Hash, [], Messages.VersionNotInLedger(version.Kind, version.Name, version.Hash)));
                }
            }

            last = page[^1];
        }

        return faults;
    }

    private static VersionFault Changed(PolicyVersion kept, string computed)
    {
        var files = kept.Kind == PolicyTimeline.Kind ? PolicyPackage.ChangedFiles(kept.Content) : [];
        return new VersionFault(kept.Kind, kept.Name, kept.Hash, files, Messages.VersionChanged(kept.Kind, kept.Name, kept.Hash, computed, files));
    }

    // A version and a hash that fits it could be put in together: but not into the ledger.
    private Task<bool> IsInLedger(PolicyVersion version, CancellationToken cancellation) => transactions.Read(
        s =>
        {
            var (ledger, stream, after) = (s.Store<ILedger>(), $"{version.Kind}/{version.Name}", 0L);
            while (ledger.Stream(stream, after) is { Count: > 0 } entries)
            {
                if (entries.Any(e => e.Type == Published && e.Payload.Contains(version.Hash, StringComparison.Ordinal)))
                {
                    return true;
                }

                after = entries[^1].Sequence;
            }

            return false;
        },
        cancellation);
}
