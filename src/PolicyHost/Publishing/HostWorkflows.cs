using PolicyEngine.Activities;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.PolicyHost.Publishing;

/// <summary>Makes a workflow publisher outside a running host: definitions are checked with every step that the host knows.</summary>
internal static class HostWorkflows
{
    public static WorkflowPublisher Publisher(ITransactions transactions, IJurisdictions jurisdictions, TimeProvider clock) => new(
        transactions,
        ActivityRegistry.BuiltIn.With(DomainActivities.All(new DomainServices(transactions, jurisdictions, new SystemRandomSource(), clock))));
}
