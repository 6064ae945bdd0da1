using System.Text.Json;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>Takes a plan as a whole one step on, and writes in its stream that it did.</summary>
internal abstract class PlanActStep : DomainStep
{
    protected static InputDescriptor PlanInput { get; } = new("plan", WorkflowType.Text, true);

    protected override IReadOnlyList<InputDescriptor> Takes => [PlanInput];

    /// <summary>The type of the ledger entry.</summary>
    protected abstract string EntryType { get; }

    /// <exception cref="PlanRefused">The plan is not where this can be done.</exception>
    protected abstract Plan Changed(Plan plan, DateOnly on);

    /// <summary>Writes what the entry says; without an override, which content of the plan it is about.</summary>
    protected virtual void WriteEntry(StepRun run, Plan plan, Utf8JsonWriter writer) => writer.WriteNumber("revision", plan.Revision);

    protected sealed override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.Plan(run.NeededText(PlanInput.Name));
        unit.Store<IPlans>().Change(before, Changed(before.Value, run.On), "plan-changed");
        run.Append(unit, $"plan/{before.Value.Id}", EntryType, w => WriteEntry(run, before.Value, w));
        return StepResult.Done;
    }
}
