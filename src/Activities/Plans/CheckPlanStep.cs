using System.Text.Json;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Plans.Checks;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>
/// Checks a plan against the rules: the item list in force, the other plans of the year, the unit's plan of the year before
/// and how many objects there are. Whether a plan with remarks goes on is for people to say.
/// </summary>
internal sealed class CheckPlanStep(DomainServices services) : DomainStep
{
    private const string NoRemark = "none";

    protected override string Name => "CheckPlan";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("plan", WorkflowType.Text, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
        [new("remarks", WorkflowType.ListOf(WorkflowType.Any)), new("gravest", WorkflowType.Text)];

    // The check counts registers and asks some hundred questions: that is done before the transaction, which then sees
    // that the plan is still the one that was checked.
    protected override async ValueTask<Func<IUnitOfWork, StepResult>> Prepare(StepRun run, CancellationToken cancellation)
    {
        var id = run.NeededText("plan");
        var (checkedPlan, remarks) = await services.Transactions.Read(s => Check(run, s, s.Plan(id)), cancellation).ConfigureAwait(false);
        return unit => Record(run, unit, checkedPlan, remarks);
    }

    private (Stored<Plan> Plan, IReadOnlyList<PlanRemark> Remarks) Check(StepRun run, IStores stores, Stored<Plan> stored)
    {
        var (plan, plans) = (stored.Value, stores.Store<IPlans>());
        var locality = services.Jurisdictions.On(plan.Jurisdiction, run.Today)
            ?? throw new ActivityFault("PE1410", StepMessages.NoLocality(plan.Jurisdiction));
        var list = stores.Store<IItemLists>().InForce(plan.Jurisdiction, plan.Unit.Id, run.Today)?.Value
            ?? new ItemList("", plan.Jurisdiction, plan.Unit.Id, run.Today, []);
        var inspectable = locality.Shared.Registers?.ObjectStatuses.Words.Where(s => s.Inspectable).Select(s => s.Id).ToList();
        var populations = stores.Store<IObjectRegister>()
            .CountByLibrary(plan.Jurisdiction, new RegisterSelection { Statuses = inspectable })
            .ToDictionary(p => p.Key, p => (int)p.Value, StringComparer.Ordinal);
        var input = new PlanCheckInput(
            plan,
            list,
            [.. plans.Of(plan.Jurisdiction, plan.Year).Select(p => p.Value).Where(p => p.Id != plan.Id)],
            YearBefore.PlanOf(plans, plan),
            populations,
            run.Today);
        return (stored, new PlanCheck(new Questioner(locality, services.Clock)).Of(input));
    }

    private static StepResult Record(StepRun run, IUnitOfWork unit, Stored<Plan> seen, IReadOnlyList<PlanRemark> remarks)
    {
        var id = seen.Value.Id;
        if (unit.Plan(id).Revision != seen.Revision)
        {
            throw new ConcurrencyConflict("plan", id, seen.Revision);
        }

        var gravest = remarks.Count == 0 ? NoRemark : WordOf(remarks.Max(r => r.Weight));
        var list = JsonValue.Build(w => Write(w, remarks));
        run.Append(unit, $"plan/{id}", "plan-checked", w =>
        {
            w.WriteNumber("revision", seen.Value.Revision);
            w.WriteString("gravest", gravest);
            w.WritePropertyName("remarks");
            WriteShort(w, remarks);
        });
        return DoneWith(new("remarks", list), Output("gravest", gravest));
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<PlanRemark> remarks)
    {
        writer.WriteStartArray();
        foreach (var remark in remarks)
        {
            writer.WriteStartObject();
            WriteMembers(writer, remark);
            writer.WriteStartObject("text");
            writer.WriteString("zh", remark.Text.Zh);
            writer.WriteString("en", remark.Text.En);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // The ledger needs no texts: they follow from the rest.
    private static void WriteShort(Utf8JsonWriter writer, IReadOnlyList<PlanRemark> remarks)
    {
        writer.WriteStartArray();
        foreach (var remark in remarks)
        {
            writer.WriteStartObject();
            WriteMembers(writer, remark);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter writer, PlanRemark remark)
    {
        writer.WriteString("id", remark.Id);
        writer.WriteString("weight", WordOf(remark.Weight));
        if (remark.TaskId is not null)
        {
            writer.WriteString("task", remark.TaskId);
        }

        if (remark.ItemId is not null)
        {
            writer.WriteString("item", remark.ItemId);
        }

        writer.WriteString("decision", remark.Decision);
        writer.WriteString("verdict", remark.Verdict);
        writer.WriteTexts("rests", remark.Clauses);
    }

    private static string WordOf(PlanRemarkWeight weight) => JsonNamingPolicy.KebabCaseLower.ConvertName(weight.ToString());
}
