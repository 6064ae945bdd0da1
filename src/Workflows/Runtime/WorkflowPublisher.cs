using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>Publishes workflows: a definition with a mistake never becomes a version.</summary>
public sealed class WorkflowPublisher(ITransactions transactions, ActivityRegistry registry)
{
    private readonly WorkflowCompiler compiler = new(registry);

    /// <summary>Everything that is wrong with a file, without publishing it.</summary>
    /// <param name="file">What to call it in messages.</param>
    public PublishedWorkflow Check(byte[] utf8, string file)
    {
        var bag = new DiagnosticBag();
        var definition = DefinitionReader.Read(utf8, file, bag);
        if (definition is not null)
        {
            compiler.Compile(definition, bag);
        }

        return new PublishedWorkflow(definition?.DefinitionId, null, bag.Sorted());
    }

    /// <summary>
    /// Keeps the file as a version, unless it has mistakes. A file that says the same as the newest version, however it
    /// is laid out, is that version.
    /// </summary>
    /// <exception cref="RightDenied">The actor may not publish this workflow.</exception>
    public async Task<PublishedWorkflow> Publish(Actor actor, byte[] utf8, string file, CancellationToken cancellation = default)
    {
        var bag = new DiagnosticBag();
        if (DefinitionReader.Read(utf8, file, bag) is not { } definition || compiler.Compile(definition, bag) is null)
        {
            return new PublishedWorkflow(null, null, bag.Sorted());
        }

        var newest = await transactions.Read(s => Newest(s, definition.DefinitionId), cancellation).ConfigureAwait(false);
        var content = newest is not null && SaysTheSame(newest, definition) ? newest.Content : DefinitionWriter.Write(definition);
        var hash = await transactions.Commit(
            actor,
            unit =>
            {
                unit.Demand(WorkflowRights.Publish, definition.DefinitionId);
                return unit.Store<IPolicyVersions>().Publish(WorkflowCatalogue.Kind, definition.DefinitionId, content);
            },
            cancellation).ConfigureAwait(false);
        return new PublishedWorkflow(definition.DefinitionId, hash, bag.Sorted());
    }

    /// <summary>Has new instances start on a version from that day on; null: no instances start from then on.</summary>
    /// <exception cref="RightDenied">The actor may not activate this workflow.</exception>
    /// <exception cref="UnknownVersion">This database holds no such version of it.</exception>
    public Task<Activation> Activate(Actor actor, string definitionId, DateOnly from, string? hash, CancellationToken cancellation = default) =>
        transactions.Commit(
            actor,
            unit =>
            {
                unit.Demand(WorkflowRights.Activate, definitionId);
                return unit.Store<IPolicyVersions>().Activate(WorkflowCatalogue.Kind, definitionId, from, hash);
            },
            cancellation);

    private static PolicyVersion? Newest(IStores stores, string definitionId)
    {
        var versions = stores.Store<IPolicyVersions>();
        return versions.Of(WorkflowCatalogue.Kind, definitionId) is [var newest, ..] ? versions.Find(WorkflowCatalogue.Kind, definitionId, newest.Hash) : null;
    }

    private static bool SaysTheSame(PolicyVersion version, WorkflowDefinition definition) =>
        DefinitionReader.Read(version.Content.ToArray(), version.Name, new DiagnosticBag()) is { } earlier
        && DefinitionHash.Of(earlier) == DefinitionHash.Of(definition);
}
