using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>Publishes localities and dates their versions. A version with a mistake is neither published nor activated.</summary>
public sealed class PolicyPublisher(ITransactions transactions)
{
    /// <summary>Keeps the packages as versions, all of them or none.</summary>
    /// <returns>The versions' hashes, in the order of the packages.</returns>
    /// <exception cref="VersionRefused">One of them cannot be used; its diagnostics say why.</exception>
    /// <exception cref="RightDenied">The actor may not publish one of these localities.</exception>
    public async Task<IReadOnlyList<string>> Publish(Actor actor, IReadOnlyList<PolicyPackage> packages, CancellationToken cancellation = default)
    {
        var contents = packages.Select(p => (p.Id, Content: p.ToUtf8())).ToList();
        foreach (var (id, content) in contents)
        {
            Check(id, PolicyPackage.HashOf(content.Span), content);
        }

        return await transactions.Commit(
            actor,
            unit => contents.ConvertAll(c =>
            {
                unit.Demand(PolicyRights.Publish, c.Id);
                return unit.Store<IPolicyVersions>().Publish(PolicyTimeline.Kind, c.Id, c.Content);
            }),
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Has a version answer for acts from that day on; null switches the locality off.</summary>
    /// <exception cref="UnknownVersion">This database holds no such version of that locality.</exception>
    /// <exception cref="VersionRefused">The version cannot be used by this program.</exception>
    /// <exception cref="RightDenied">The actor may not activate this locality.</exception>
    public async Task<Activation> Activate(Actor actor, string id, DateOnly from, string? hash, CancellationToken cancellation = default)
    {
        if (hash is not null)
        {
            await Compile(id, hash, cancellation).ConfigureAwait(false);
        }

        return await transactions.Commit(
            actor,
            unit =>
            {
                unit.Demand(PolicyRights.Activate, id);
                return unit.Store<IPolicyVersions>().Activate(PolicyTimeline.Kind, id, from, hash);
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>The version, read and checked.</summary>
    /// <exception cref="UnknownVersion">This database holds no such version of that locality.</exception>
    /// <exception cref="VersionRefused">The version cannot be used by this program.</exception>
    public async Task<PolicyCompilation> Compile(string id, string hash, CancellationToken cancellation = default)
    {
        var version = await transactions.Read(s => s.Store<IPolicyVersions>().Find(PolicyTimeline.Kind, id, hash), cancellation).ConfigureAwait(false)
            ?? throw new UnknownVersion(PolicyTimeline.Kind, id, hash);
        return Check(id, hash, version.Content);
    }

    private static PolicyCompilation Check(string id, string hash, ReadOnlyMemory<byte> content)
    {
        var compilation = PolicyCompilation.Of(id, hash, content);
        return compilation.Jurisdiction is null ? throw new VersionRefused(id, compilation.Diagnostics) : compilation;
    }
}
