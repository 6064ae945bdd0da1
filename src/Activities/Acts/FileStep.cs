using PolicyEngine.Activities.Decisions;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Filings;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Acts;

/// <summary>
/// Records that something was put on file (备案) with an organ. A filing is no approval: nobody has to say anything to it.
/// A task and a visit keep theirs, where decisions find them.
/// </summary>
internal sealed class FileStep(DomainServices services) : DomainStep
{
    private const string Decision = "filing";
    private const string SubjectFact = "subject";

    protected override string Name => "File";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new(SubjectFact, WorkflowType.Text, true, true),
        new("organ", WorkflowType.Text, true),
        new("jurisdiction", WorkflowType.Text),
        new("plan", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("visit", WorkflowType.Text),
        new("form", WorkflowType.Text),
    ];

    protected override object? PrepareOwn(PrepareContext context)
    {
        var policies = services.Jurisdictions.Current;
        var known = policies.Jurisdictions.Select(j => j.Decisions.GetValueOrDefault(Decision)?.Definition)
            .Append(policies.Shared?.Decisions.GetValueOrDefault(Decision))
            .SelectMany(d => d?.Fact(SubjectFact)?.Values ?? []).Distinct().ToList();
        if (context.Written(SubjectFact)?.GetString() is { } subject && known.Count > 0 && !known.Contains(subject))
        {
            context.Bag.Add(StepMessages.UnknownCode(context.PlaceOf(SubjectFact), SubjectFact, subject, known));
        }

        return null;
    }

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var filing = new Filing(run.NeededText(SubjectFact), run.NeededText("organ"), run.On) { Form = run.Text("form") };
        var about = CaseDecision.SubjectOf(run);
        if (about.Visit is { } visit)
        {
            var before = unit.Visit(visit);
            unit.Store<IVisits>().Change(before, before.Value.File(filing), "visit-changed");
        }
        else if (about.Task is { } task)
        {
            var before = unit.Task(task);
            unit.Store<ITasks>().Change(before, before.Value.File(filing), "task-changed");
        }

        run.Append(unit, about.Stream ?? run.CaseStream, "filed", w =>
        {
            w.WriteString("subject", filing.Subject);
            w.WriteString("organ", filing.Organ);
            if (filing.Form is not null)
            {
                w.WriteString("form", filing.Form);
            }
        });
        return StepResult.Done;
    }
}
