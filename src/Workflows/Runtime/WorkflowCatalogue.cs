using System.Collections.Concurrent;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>
/// The versions of workflows that this host holds, compiled, and which of them new instances start on. Versions never
/// change, so that what was compiled once stays. Safe for many threads.
/// </summary>
public sealed class WorkflowCatalogue(ITransactions transactions, ActivityRegistry registry, TimeProvider clock)
{
    /// <summary>The kind under which workflows stand among the host's versions.</summary>
    public const string Kind = "workflow";

    private readonly WorkflowCompiler compiler = new(registry);
    private readonly ConcurrentDictionary<string, CompiledWorkflow> compiled = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private volatile IReadOnlyList<Activation> activations = [];

    /// <summary>Looks for activations since the last time; true where there were some.</summary>
    public async Task<bool> Refresh(CancellationToken cancellation = default)
    {
        var last = activations.Count == 0 ? 0 : activations[^1].Number;
        var news = await transactions.Read(s => s.Store<IPolicyVersions>().ActivationsAfter(last), cancellation).ConfigureAwait(false);
        if (news.Count == 0)
        {
            return false;
        }

        // A version is compiled before anything can start on it.
        foreach (var (name, hash) in news.Where(a => a.Kind == Kind && a.Hash is not null).Select(a => (a.Name, a.Hash!)).Distinct())
        {
            try
            {
                await Find(name, hash, cancellation).ConfigureAwait(false);
            }
            catch (WorkflowRefused)
            {
                // A version that this host cannot run, since another program published it, must not keep it from the
                // rest. Whoever wants to start it is told why.
            }
        }

        lock (gate)
        {
            var known = activations.Count == 0 ? 0 : activations[^1].Number;
            activations = [.. activations, .. news.Where(n => n.Number > known)];
        }

        return true;
    }

    /// <summary>The compiled version of a workflow.</summary>
    /// <exception cref="WorkflowRefused">It is not held here, or this host cannot run it.</exception>
    public async ValueTask<CompiledWorkflow> Find(string definitionId, string hash, CancellationToken cancellation = default)
    {
        if (compiled.TryGetValue(hash, out var found))
        {
            return found;
        }

        var version = await transactions.Read(s => s.Store<IPolicyVersions>().Find(Kind, definitionId, hash), cancellation).ConfigureAwait(false)
            ?? throw new WorkflowRefused("PE1270", RuntimeMessages.VersionNotHeld(definitionId, hash));
        var bag = new DiagnosticBag();
        var definition = DefinitionReader.Read(version.Content.ToArray(), version.Name, bag);
        var workflow = definition is null ? null : compiler.Compile(definition, bag);
        return workflow is not null
            ? compiled.GetOrAdd(hash, workflow)
            : throw new WorkflowRefused("PE1271", RuntimeMessages.VersionNotRunnable(
                version.Name, hash, bag.First(d => d.Severity == Severity.Error).ToString()));
    }

    /// <summary>The version that instances of a definition start on today; null where none is active that this host can run.</summary>
    public StartableVersion? Active(string definitionId) => Active(definitionId, BeijingTime.Today(clock));

    /// <summary>The active versions of all definitions on that day, compiled.</summary>
    public IReadOnlyList<(StartableVersion Version, CompiledWorkflow Workflow)> AllActive(DateOnly day) =>
        [.. Names().Select(n => Active(n, day)).OfType<StartableVersion>().Select(v => (v, compiled[v.Hash]))];

    /// <summary>
    /// What applies to each definition on that day, whether this host can run it or not. Those to which nothing applies
    /// yet are not among them.
    /// </summary>
    public IReadOnlyDictionary<string, Activation> InForce(DateOnly day) =>
        Names().Select(n => InForce(n, day)).OfType<Activation>().ToDictionary(a => a.Name, StringComparer.Ordinal);

    /// <summary>The hash of the version that is active today, whether this host can run it or not; null where none is.</summary>
    public string? ActiveHash(string definitionId) => InForce(definitionId, BeijingTime.Today(clock))?.Hash;

    private IEnumerable<string> Names() => activations.Where(a => a.Kind == Kind).Select(a => a.Name).Distinct(StringComparer.Ordinal);

    private StartableVersion? Active(string definitionId, DateOnly day) =>
        InForce(definitionId, day)?.Hash is { } hash && compiled.TryGetValue(hash, out var workflow)
            ? new StartableVersion(definitionId, hash, workflow.Definition.Name, workflow.Activation)
            : null;

    private Activation? InForce(string definitionId, DateOnly day)
    {
        Activation? latest = null;
        foreach (var activation in activations)
        {
            // Those of one day stand in the order in which they were decided: the last prevails.
            if (activation.Kind == Kind && activation.Name == definitionId && activation.From <= day && (latest is null || activation.From >= latest.From))
            {
                latest = activation;
            }
        }

        return latest;
    }
}
