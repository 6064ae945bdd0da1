using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Libraries;

/// <summary>An object goes to another supervision library, or out of the libraries where none is named.</summary>
internal sealed class ChangeLibraryStep : DomainStep
{
    protected override string Name => "ChangeLibrary";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("jurisdiction", WorkflowType.Text),
        new("object", WorkflowType.Text),
        new("visit", WorkflowType.Text),
        new("library", WorkflowType.Text),
        new("reason", WorkflowType.Text, true),
    ];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var visit = run.Text("visit") is { } v ? unit.Visit(v).Value : null;
        var id = run.Text("object") ?? visit?.ObjectId ?? throw new ActivityFault("PE1458", StepMessages.NoSubject(run.ActivityType));
        var register = run.Text("jurisdiction") ?? (visit is null ? run.OfInstance : unit.Task(visit.TaskId).Value.Jurisdiction)
            ?? throw new ActivityFault("PE1404", StepMessages.NoValue("jurisdiction", run.ActivityType));
        var entry = unit.Store<IObjectRegister>().Find(register, id)
            ?? throw new ActivityFault("PE1456", StepMessages.NotInRegister("object", id, register));
        var move = new LibraryMove(id, entry.Library, run.Text("library"), run.NeededText("reason"), run.Clauses);
        move.Apply(unit, register, entry, run.IdFor("library"), run.On);
        run.Append(unit, visit is null ? $"object/{id}" : $"visit/{visit.Id}", "library-moved", w =>
        {
            w.WriteString("object", id);
            w.WriteString("from", move.From);
            w.WriteString("library", move.Library);
            w.WriteString("reason", move.Reason);
        });
        return StepResult.Done;
    }
}
