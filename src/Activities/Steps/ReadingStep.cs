using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;

namespace PolicyEngine.Activities.Steps;

/// <summary>A domain step that only reads: the burst goes on after it. It sees all that was committed before the burst began.</summary>
public abstract class ReadingStep(ITransactions transactions) : DomainActivity
{
    public sealed override async ValueTask Start(ActivityContext context)
    {
        var run = new StepRun(context, this);
        var result = await transactions.Read(stores => Read(run, stores), context.Cancellation).ConfigureAwait(false);
        foreach (var (name, value) in Bound(context.Activity, result).Outputs)
        {
            context.SetOutput(name, value);
        }

        context.Complete([.. result.Outcomes]);
    }

    protected abstract StepResult Read(StepRun run, IStores stores);
}
