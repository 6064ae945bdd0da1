using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.PolicyHost.Publishing;

/// <summary>
/// What an activation of a locality would change: its version from a day on, and the versions of the workflows that its
/// profile names. Made without writing; carried out in one work.
/// </summary>
/// <param name="Hash">The version; null switches the locality off.</param>
/// <param name="Before">The version that applies on that day now; null: none.</param>
/// <param name="Difference">What the new version says otherwise.</param>
/// <param name="Workflows">By definition: the version that new instances are to start on from that day; null: none start.</param>
internal sealed record ActivationPlan(
    string Id, DateOnly From, string? Hash, string? Before, VersionDifference Difference, IReadOnlyDictionary<string, string?> Workflows)
{
    /// <summary>Looks what would change.</summary>
    /// <param name="hash">Null for the newest published version.</param>
    /// <exception cref="UnknownVersion">Nothing of that locality was published, or no such version.</exception>
    /// <exception cref="VersionRefused">The version cannot be used.</exception>
    public static async Task<ActivationPlan> Activate(ITransactions transactions, string id, DateOnly from, string? hash, CancellationToken cancellation = default)
    {
        hash ??= await transactions.Read(s => s.Store<IPolicyVersions>().Of(PolicyTimeline.Kind, id).FirstOrDefault()?.Hash, cancellation)
            ?? throw new UnknownVersion(PolicyTimeline.Kind, id, null);
        var compiled = await new PolicyPublisher(transactions).Compile(id, hash, cancellation);
        return await transactions.Read(
            s =>
            {
                var versions = s.Store<IPolicyVersions>();
                var before = versions.ActiveOn(PolicyTimeline.Kind, id, from);
                var workflows = new SortedDictionary<string, string?>(StringComparer.Ordinal);
                foreach (var workflow in compiled.Jurisdiction!.Profile.Workflows)
                {
                    if (versions.Of(WorkflowCatalogue.Kind, workflow).FirstOrDefault() is { } newest && versions.ActiveOn(WorkflowCatalogue.Kind, workflow, from) != newest.Hash)
                    {
                        workflows[workflow] = newest.Hash;
                    }
                }

                return new ActivationPlan(id, from, hash, before, Between(versions, id, before, hash), workflows);
            },
            cancellation);
    }

    /// <summary>Looks what switching a locality off would change: no act from that day on is answered, and none of its workflows starts.</summary>
    public static Task<ActivationPlan> Deactivate(ITransactions transactions, string id, DateOnly from, CancellationToken cancellation = default) => transactions.Read(
        s =>
        {
            var versions = s.Store<IPolicyVersions>();
            var before = versions.ActiveOn(PolicyTimeline.Kind, id, from);
            var workflows = new SortedDictionary<string, string?>(StringComparer.Ordinal);
            foreach (var workflow in before is null ? [] : WorkflowsOf(versions, id, before))
            {
                if (versions.ActiveOn(WorkflowCatalogue.Kind, workflow, from) is not null)
                {
                    workflows[workflow] = null;
                }
            }

            return new ActivationPlan(id, from, null, before, Between(versions, id, before, null), workflows);
        },
        cancellation);

    /// <summary>Writes the activations. The unit's actor needs the right for the locality and for each workflow.</summary>
    public void CarryOut(IUnitOfWork unit)
    {
        unit.Demand(PolicyRights.Activate, Id);
        var versions = unit.Store<IPolicyVersions>();
        versions.Activate(PolicyTimeline.Kind, Id, From, Hash);
        foreach (var (workflow, hash) in Workflows)
        {
            unit.Demand(WorkflowRights.Activate, workflow);
            versions.Activate(WorkflowCatalogue.Kind, workflow, From, hash);
        }
    }

    private static IReadOnlyList<string> WorkflowsOf(IPolicyVersions versions, string id, string hash) =>
        versions.Find(PolicyTimeline.Kind, id, hash) is { } version
            ? PolicyCompilation.Of(id, hash, version.Content).Jurisdiction?.Profile.Workflows ?? []
            : [];

    private static VersionDifference Between(IPolicyVersions versions, string id, string? before, string? after) =>
        VersionDifference.Between(PackageOf(versions, id, before), PackageOf(versions, id, after));

    private static PolicyPackage? PackageOf(IPolicyVersions versions, string id, string? hash) =>
        hash is not null && versions.Find(PolicyTimeline.Kind, id, hash) is { } version
            ? PolicyPackage.Read(version.Content, new SourcePosition(id, 1, 1), new DiagnosticBag())
            : null;
}
