using PolicyEngine.Transactions;

namespace PolicyEngine.Workflows.Execution;

/// <summary>The work that ends a burst: done within its transaction.</summary>
internal sealed record StepTransaction(int Frame, Func<IUnitOfWork, StepResult> Work);
