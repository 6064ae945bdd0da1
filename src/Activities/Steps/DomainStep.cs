using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;

namespace PolicyEngine.Activities.Steps;

/// <summary>A domain step that writes: its work commits with the step, in the same transaction, or nothing of either does.</summary>
public abstract class DomainStep : DomainActivity
{
    public sealed override async ValueTask Start(ActivityContext context)
    {
        Func<IUnitOfWork, StepResult> work;
        try
        {
            work = await Prepare(new StepRun(context, this), context.Cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (RefusalOf(e) is { } refusal)
        {
            throw refusal;
        }

        context.CompleteInTransaction(unit => Bound(context.Activity, Guarded(unit, work)));
    }

    /// <summary>
    /// What is to be done in the transaction. Overridden where something must be computed before it that takes longer than
    /// a work may: what it rests on is then to be checked again in the work.
    /// </summary>
    protected virtual ValueTask<Func<IUnitOfWork, StepResult>> Prepare(StepRun run, CancellationToken cancellation) =>
        ValueTask.FromResult<Func<IUnitOfWork, StepResult>>(unit => Do(run, unit));

    /// <summary>The work. May run several times before it commits; must touch nothing but the unit.</summary>
    protected virtual StepResult Do(StepRun run, IUnitOfWork unit) => throw new NotSupportedException($"{Id} prepares its work.");
}
