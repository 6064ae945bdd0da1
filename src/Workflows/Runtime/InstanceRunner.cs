using PolicyEngine.Calendars;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>
/// Runs bursts: reads the instance, computes, commits with a revision check, and computes again where somebody else was
/// first. Whatever happens in between, an instance stands as before the burst or as after it.
/// </summary>
public sealed class InstanceRunner(
    ITransactions transactions, WorkflowCatalogue catalogue, TimeProvider clock, Func<WorkingDayCalendar> calendar, RuntimeOptions options)
{
    /// <summary>Runs one burst.</summary>
    /// <param name="actor">In whose name it commits.</param>
    /// <param name="guard">
    /// Runs first in the transaction, with the instance's row as it was read: for what else must hold, such as rights.
    /// What it throws, this throws.
    /// </param>
    /// <exception cref="WorkflowRefused">There is no such instance, or its version cannot be run here.</exception>
    public async Task<RunOutcome> Run(
        Actor actor, string instanceId, Stimulus stimulus, Action<IUnitOfWork, InstanceRecord>? guard = null, CancellationToken cancellation = default)
    {
        var failed = new Dictionary<int, Exception>();
        for (var attempt = 0; ; attempt++)
        {
            var record = await Read(instanceId, cancellation).ConfigureAwait(false);
            var workflow = await catalogue.Find(record.DefinitionId, record.Version, cancellation).ConfigureAwait(false);
            var environment = new BurstEnvironment(clock.StorableNow(), calendar(), catalogue.Active)
            {
                Limits = options.Limits,
                FailedTransactions = failed,
            };
            var burst = await Burst.Run(workflow, record, stimulus, environment, cancellation).ConfigureAwait(false);
            if (!burst.HasEffect)
            {
                return new RunOutcome(record, false);
            }

            try
            {
                var result = await transactions.Commit(
                    actor,
                    unit =>
                    {
                        guard?.Invoke(unit, record);
                        return BurstCommit.Write(unit, burst, (stimulus as ResumeStimulus)?.Number);
                    },
                    cancellation).ConfigureAwait(false);
                return new RunOutcome(result.Record, true);
            }
            catch (ConcurrencyConflict) when (attempt < options.ConflictRetries)
            {
                failed.Clear();
            }
            catch (StepFailed e) when (e.Reason is ConcurrencyConflict && attempt < options.ConflictRetries)
            {
                // Somebody changed what the step had read: what it computes anew may well commit.
                failed.Clear();
            }
            catch (StepFailed e)
            {
                failed[e.Frame] = e.Reason;
            }
        }
    }

    /// <summary>Runs bursts until the instance rests.</summary>
    public async Task<InstanceRecord> RunToRest(Actor actor, string instanceId, CancellationToken cancellation = default)
    {
        RunOutcome run;
        do
        {
            run = await Run(actor, instanceId, new ContinueStimulus(), null, cancellation).ConfigureAwait(false);
        }
        while (run.Instance.ReadyAt is not null);
        return run.Instance;
    }

    private async Task<InstanceRecord> Read(string instanceId, CancellationToken cancellation) =>
        await transactions.Read(s => s.Store<IInstanceStore>().Find(instanceId), cancellation).ConfigureAwait(false)
        ?? throw new WorkflowRefused("PE1272", RuntimeMessages.NoInstance(instanceId));
}
