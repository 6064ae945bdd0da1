using PolicyEngine.PolicyHost.Data;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.PolicyHost.Publishing;

/// <summary>
/// The files of some localities and their workflows, to be published together: where one of them has a mistake, nothing
/// is.
/// </summary>
internal sealed class WorkingCopy(
    IReadOnlyList<PolicyPackage> packages, IReadOnlyList<WorkflowFile> workflows, IEnumerable<Diagnostic> diagnostics, ITransactions transactions, WorkflowPublisher publisher)
{
    private readonly List<PublishedWorkflow> checkedWorkflows = [.. workflows.Select(w => publisher.Check(w.Content, w.Path))];

    /// <summary>Everything that is wrong with the files; warnings do not keep them from being published.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => [.. diagnostics, .. checkedWorkflows.SelectMany(w => w.Diagnostics)];

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>What would be published.</summary>
    public async Task<IReadOnlyList<PublishedVersion>> Preview(CancellationToken cancellation = default)
    {
        var hashes = packages.Select(p => (p.Id, Hash: p.Hash())).ToList();
        return await transactions.Read<IReadOnlyList<PublishedVersion>>(
            s =>
            {
                var versions = s.Store<IPolicyVersions>();
                return
                [
                    .. hashes.Select(p => new PublishedVersion(PolicyTimeline.Kind, p.Id, p.Hash, !versions.Holds(PolicyTimeline.Kind, p.Id, p.Hash))),
                    .. checkedWorkflows.Select(w => new PublishedVersion(
                        WorkflowCatalogue.Kind, w.DefinitionId ?? "?", null, versions.Of(WorkflowCatalogue.Kind, w.DefinitionId ?? "?").Count == 0)),
                ];
            },
            cancellation);
    }

    /// <summary>Publishes all of it.</summary>
    /// <exception cref="InvalidOperationException">There are mistakes.</exception>
    public async Task<IReadOnlyList<PublishedVersion>> Publish(CancellationToken cancellation = default)
    {
        if (HasErrors)
        {
            throw new InvalidOperationException("A working copy with mistakes is not published.");
        }

        var before = await Preview(cancellation);
        await new PolicyPublisher(transactions).Publish(LocalUser.Current, packages, cancellation);
        var published = before.Where(v => v.Kind == PolicyTimeline.Kind).ToList();
        foreach (var file in workflows)
        {
            var known = (await transactions.Read(s => Hashes(s, checkedWorkflows[published.Count - packages.Count].DefinitionId!), cancellation)).ToHashSet(StringComparer.Ordinal);
            var workflow = await publisher.Publish(LocalUser.Current, file.Content, file.Path, cancellation);
            published.Add(new PublishedVersion(WorkflowCatalogue.Kind, workflow.DefinitionId!, workflow.Hash, !known.Contains(workflow.Hash!)));
        }

        return published;
    }

    private static IEnumerable<string> Hashes(IStores stores, string definitionId) =>
        [.. stores.Store<IPolicyVersions>().Of(WorkflowCatalogue.Kind, definitionId).Select(v => v.Hash)];
}
