using System.Globalization;
using PolicyEngine.Activities.Decisions;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Cases;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>
/// Stores the draft of a plan. Where <c>planId</c> names one, that one gets other content: a new revision, for which what
/// was reviewed before does not count.
/// </summary>
internal sealed class DraftPlanStep : DomainStep
{
    protected override string Name => "DraftPlan";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("jurisdiction", WorkflowType.Text),
        new("kind", WorkflowType.Text, true),
        new("year", WorkflowType.Integer, true),
        new("unit", WorkflowType.Any, true),
        new("plan", WorkflowType.Any, true),
        new("planId", WorkflowType.Text),
    ];

    // Twice under two names: `plan` for files whose content comes with the answer, `planId` for those that bind `plan`.
    public override IReadOnlyList<OutputDescriptor> Outputs => [new("planId", WorkflowType.Text), new("plan", WorkflowType.Text)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var content = run.NeededRecord<PlanContent>("plan");
        if (content.Fault() is { } fault)
        {
            throw new ActivityFault("PE1405", StepMessages.WrongRecord("plan", Id, fault), false);
        }

        var id = run.Text("planId") is { } known ? Amend(run, unit, unit.Plan(known), content) : Draft(run, unit, content);
        return DoneWith(Output("planId", id), Output("plan", id));
    }

    private static string Amend(StepRun run, IUnitOfWork unit, Supervision.Documents.Stored<Plan> before, PlanContent content)
    {
        var after = before.Value.Amend(content.PlannedTasks) with
        {
            Name = content.Name ?? before.Value.Name,
            SpecialCircumstances = content.SpecialCircumstances ?? before.Value.SpecialCircumstances,
        };
        unit.Store<IPlans>().Change(before, after, "plan-changed");
        Record(run, unit, "plan-amended", after);
        return after.Id;
    }

    private static string Draft(StepRun run, IUnitOfWork unit, PlanContent content)
    {
        var (owner, jurisdiction) = (run.NeededRecord<PlanningUnit>("unit"), CaseDecision.LocalityOf(run, unit, new CaseSubject()));
        if (string.IsNullOrWhiteSpace(owner.Id) || string.IsNullOrWhiteSpace(owner.Department))
        {
            throw new ActivityFault("PE1405", StepMessages.WrongRecord("unit", run.ActivityType, StepMessages.UnitWithoutName), false);
        }

        var (kind, year) = (run.NeededText("kind"), run.NeededInteger("year"));
        var plan = new Plan(NewId(unit, jurisdiction, year, kind, owner.Id), jurisdiction, kind, year, owner, content.PlannedTasks)
        {
            Name = content.Name ?? "",
            Adjusts = content.Adjusts,
            SpecialCircumstances = content.SpecialCircumstances,
        };
        unit.Store<IPlans>().Add(plan);
        Record(run, unit, "plan-drafted", plan);
        return plan.Id;
    }

    private static void Record(StepRun run, IUnitOfWork unit, string what, Plan plan) =>
        run.Append(unit, $"plan/{plan.Id}", what, w =>
        {
            w.WriteString("kind", plan.Kind);
            w.WriteNumber("year", plan.Year);
            w.WriteString("unit", plan.Unit.Id);
            w.WriteNumber("revision", plan.Revision);
            w.WriteNumber("tasks", plan.Tasks.Count);
        });

    private static string NewId(IUnitOfWork unit, string jurisdiction, int year, string kind, string owner)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"{jurisdiction}-{year}-{kind}-{owner}");
        var id = first;
        for (var i = 2; unit.Store<IPlans>().Find(id) is not null; i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{first}-{i}");
        }

        return id;
    }
}
