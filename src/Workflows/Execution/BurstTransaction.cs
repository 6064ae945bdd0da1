using PolicyEngine.Transactions;

namespace PolicyEngine.Workflows.Execution;

/// <summary>The work that a step does in the transaction, and what the burst comes to with its answer.</summary>
/// <param name="Frame">The run of the activity.</param>
/// <param name="Work">May be run several times; only one of them commits.</param>
/// <param name="Finish">Completes the step with the answer. Pure: gives the same for the same answer.</param>
public sealed record BurstTransaction(int Frame, Func<IUnitOfWork, StepResult> Work, Func<StepResult, BurstResult> Finish);
