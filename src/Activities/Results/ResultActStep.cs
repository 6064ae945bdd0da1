using System.Text.Json;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>Something was done with the result of a visit: it enters the entity's dossier and the visit's stream.</summary>
internal abstract class ResultActStep : DomainStep
{
    protected static InputDescriptor VisitInput { get; } = new("visit", WorkflowType.Text, true);

    /// <summary>The type of the ledger entry.</summary>
    protected abstract string EntryType { get; }

    /// <summary>What enters the dossier.</summary>
    protected abstract VisitEvent VisitEvent(StepRun run, Visit visit, DateTimeOffset now);

    /// <summary>Writes what the ledger entry says.</summary>
    protected abstract void WriteEntry(StepRun run, Utf8JsonWriter writer);

    protected sealed override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var visit = run.Recorded(unit).Value;
        unit.Store<IDossiers>().Append(VisitEvent(run, visit, unit.Now));
        run.Append(unit, $"visit/{visit.Id}", EntryType, w => WriteEntry(run, w));
        return StepResult.Done;
    }
}
