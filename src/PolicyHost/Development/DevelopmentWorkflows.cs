using PolicyEngine.Calendars;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.PolicyHost.Publishing;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.PolicyHost.Development;

/// <summary>Publishes and activates every workflow file of the working copy that has no mistakes.</summary>
internal sealed class DevelopmentWorkflows(string folder, WorkflowPublisher publisher, ITransactions transactions, TimeProvider clock)
{
    public string Folder => folder;

    /// <summary>Publishes what is new. A file with mistakes is left out; its last good version goes on.</summary>
    /// <returns>The definitions that have a new version, and every mistake.</returns>
    public async Task<(IReadOnlyList<string> Activated, IReadOnlyList<Diagnostic> Diagnostics)> Publish(CancellationToken cancellation = default)
    {
        var (activated, diagnostics) = (new List<string>(), new List<Diagnostic>());
        foreach (var file in WorkflowFile.ReadAll(folder))
        {
            var published = await publisher.Publish(LocalUser.Current, file.Content, file.Path, cancellation);
            diagnostics.AddRange(published.Diagnostics);
            if (published is not { DefinitionId: { } id, Hash: { } hash })
            {
                continue;
            }

            var today = BeijingTime.Today(clock);
            var active = await transactions.Read(s => s.Store<IPolicyVersions>().ActiveOn(WorkflowCatalogue.Kind, id, today), cancellation);
            if (active != hash)
            {
                await publisher.Activate(LocalUser.Current, id, today, hash, cancellation);
                activated.Add(id);
            }
        }

        return (activated, diagnostics);
    }
}
