using PolicyEngine.Calendars;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Development;

/// <summary>
/// The working copy as it was last published. In Development files are published and activated as they change, and only
/// then do they answer: whatever stands in the ledger was decided by a version that the database holds.
/// </summary>
internal sealed class DevelopmentPolicies(PolicyLibrary library, ITransactions transactions, TimeProvider clock) : IJurisdictions
{
    private PolicySnapshot published = PolicySnapshot.Empty;

    public PolicySnapshot Current => Volatile.Read(ref published);

    /// <summary>The files were read again since they were last published.</summary>
    public bool Pending => !ReferenceEquals(library.Current, Current);

    /// <summary>Publishes what the library holds now, and activates it from today.</summary>
    public async Task<PolicyChange> Publish(CancellationToken cancellation = default)
    {
        var (before, files) = (Current, library.Current);
        var change = PolicyChange.Between(before, files);
        var packages = change.Activated.Select(j => files.PackageOf(j.Id)).OfType<PolicyPackage>().Select(p => (p.Id, Content: p.ToUtf8())).ToList();
        await transactions.Commit(LocalUser.Current, unit => Write(unit, packages, change.Removed), cancellation);
        Volatile.Write(ref published, files);
        return change;
    }

    private void Write(IUnitOfWork unit, List<(string Id, ReadOnlyMemory<byte> Content)> packages, IReadOnlyList<string> removed)
    {
        var (versions, today) = (unit.Store<IPolicyVersions>(), BeijingTime.Today(clock));
        foreach (var (id, content) in packages)
        {
            var hash = PolicyPackage.HashOf(content.Span);
            if (!versions.Holds(PolicyTimeline.Kind, id, hash))
            {
                unit.Demand(PolicyRights.Publish, id);
                versions.Publish(PolicyTimeline.Kind, id, content);
            }

            Activate(id, hash);
        }

        foreach (var id in removed)
        {
            Activate(id, null);
        }

        void Activate(string id, string? hash)
        {
            if (versions.ActiveOn(PolicyTimeline.Kind, id, today) != hash)
            {
                unit.Demand(PolicyRights.Activate, id);
                versions.Activate(PolicyTimeline.Kind, id, today, hash);
            }
        }
    }
}
