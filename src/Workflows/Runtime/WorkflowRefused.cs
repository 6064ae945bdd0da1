using PolicyEngine.Transactions;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>A command that this instance, task or definition does not allow as it stands. Nothing was changed.</summary>
public sealed class WorkflowRefused(string id, string message) : TransactionException(id, message);
