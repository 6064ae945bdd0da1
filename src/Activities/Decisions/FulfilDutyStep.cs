using System.Text.Json;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Cases;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Decisions;

/// <summary>Records that a dated or recurring duty was done, and whether in time.</summary>
internal sealed class FulfilDutyStep(DomainServices services) : DomainStep
{
    private const string Decision = "duty";

    protected override string Name => "FulfilDuty";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("jurisdiction", WorkflowType.Text),
        new("duty", WorkflowType.Text, true, true),
        new("year", WorkflowType.Integer, true),
        new("completedOn", WorkflowType.Date),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("verdict", WorkflowType.Text),
        new("due", WorkflowType.Text),
        new("adverse", WorkflowType.Boolean),
    ];

    protected override object? PrepareOwn(PrepareContext context)
    {
        var known = services.Jurisdictions.Current.Jurisdictions.SelectMany(j => j.Duties).Select(d => d.Id).Distinct().ToList();
        if (context.Written("duty")?.GetString() is { } duty && known.Count > 0 && !known.Contains(duty))
        {
            context.Bag.Add(StepMessages.UnknownDuty(context.PlaceOf("duty"), duty, known));
        }

        return null;
    }

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var subject = new CaseSubject();
        var (duty, year, on) = (run.NeededText("duty"), run.NeededInteger("year"), run.Date("completedOn") ?? run.On);
        run.Append(unit, run.CaseStream, "duty-fulfilled", w =>
        {
            w.WriteString("duty", duty);
            w.WriteNumber("year", year);
        }, on);
        var facts = new Dictionary<string, JsonElement>
        {
            ["duty"] = JsonValue.Of(duty),
            ["year"] = JsonValue.Of(year),
            ["completedOn"] = JsonValue.Of(on),
        };
        var answer = new CaseDecision(services, run, unit).Ask(CaseDecision.LocalityOf(run, unit, subject), Decision, subject, facts, true, true);
        return DoneWith(Output("verdict", answer.Outcome.Verdict), Output("due", answer.Due), Output("adverse", answer.Adverse));
    }
}
