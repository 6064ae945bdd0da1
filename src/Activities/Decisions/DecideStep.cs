using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Decisions;

/// <summary>
/// Asks the rules about a case and records the answer. The only step that judges a deadline: what a file does with it is
/// the file's matter.
/// </summary>
internal sealed class DecideStep(DomainServices services) : DomainStep
{
    private const string Regular = "regular";

    private static readonly string[] Assumptions = [Regular, "unknown"];

    protected override string Name => "Decide";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("decision", WorkflowType.Text, true, true),
        new("jurisdiction", WorkflowType.Text),
        new("plan", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("visit", WorkflowType.Text),
        new("object", WorkflowType.Text),
        new("assume", WorkflowType.Text, false, true),
        new("record", WorkflowType.Boolean),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("verdict", WorkflowType.Text),
        new("due", WorkflowType.Text),
        new("dueDate", WorkflowType.Date),
        new("adverse", WorkflowType.Boolean),
        new("obligations", WorkflowType.ListOf(WorkflowType.Text)),
        new("outcome", WorkflowType.Map),
    ];

    public override bool ReadsMember(string member) => member == FactsReader.Member;

    protected override object? PrepareOwn(PrepareContext context)
    {
        var policies = services.Jurisdictions.Current;
        var decision = context.Written("decision")?.GetString();
        if (decision is not null && policies.Shared is { } shared && !shared.Decisions.ContainsKey(decision))
        {
            context.Bag.Add(StepMessages.UnknownDecision(context.PlaceOf("decision"), decision, shared.Decisions.Keys));
        }

        if (context.Written("assume")?.GetString() is { } assume && !Assumptions.Contains(assume))
        {
            context.Bag.Add(StepMessages.UnknownAssumption(context.PlaceOf("assume"), assume, Assumptions));
        }

        return new DecideModel(new FactsReader(context, policies).Read(decision));
    }

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var subject = CaseDecision.SubjectOf(run);
        var answer = new CaseDecision(services, run, unit).Ask(
            CaseDecision.LocalityOf(run, unit, subject),
            run.NeededText("decision"),
            subject,
            run.Expressions,
            run.Text("assume") is null or Regular,
            run.Flag("record") ?? true);
        return DoneWith(
            Output("verdict", answer.Outcome.Verdict),
            Output("due", answer.Due),
            Output("dueDate", answer.DueDate),
            Output("adverse", answer.Adverse),
            Output("obligations", answer.Outcome.Obligations),
            new("outcome", answer.ToJson()));
    }
}
