using System.Globalization;
using PolicyEngine.Activities.Decisions;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Acts;

/// <summary>Records an act that no other step knows: a meeting was held, a bulletin issued. With a document number where one is wanted.</summary>
internal sealed class RecordActStep : DomainStep
{
    protected override string Name => "RecordAct";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("act", WorkflowType.Text, true, true),
        new("jurisdiction", WorkflowType.Text),
        new("plan", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("visit", WorkflowType.Text),
        new("object", WorkflowType.Text),
        new("organ", WorkflowType.Text),
        new("details", WorkflowType.Map),
        new("numbered", WorkflowType.Boolean),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("number", WorkflowType.Text)];

    protected override object? PrepareOwn(PrepareContext context)
    {
        if (context.Written("act")?.GetString() is { } act && !KebabCase.Is(act))
        {
            context.Bag.Add(StepMessages.ActNotKebabCase(context.PlaceOf("act"), act));
        }

        return null;
    }

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var (subject, act) = (CaseDecision.SubjectOf(run), run.NeededText("act"));
        var number = run.Flag("numbered") == true ? Number(run, unit, act) : null;
        run.Append(unit, subject.Stream ?? run.CaseStream, act, w =>
        {
            if (run.Text("organ") is { } organ)
            {
                w.WriteString("organ", organ);
            }

            if (number is not null)
            {
                w.WriteString("number", number);
            }

            if (run.Value("details") is var details && !details.IsNull())
            {
                w.WritePropertyName("details");
                details.WriteTo(w);
            }
        });
        return DoneWith(Output("number", number));
    }

    // Numbers of one act are consecutive within a locality and a year.
    private static string Number(StepRun run, IUnitOfWork unit, string act)
    {
        var locality = run.Text("jurisdiction") ?? run.OfInstance;
        var number = unit.NextNumber($"document-number/{(locality is null ? "" : locality + "/")}{run.On.Year}/{act}");
        return string.Create(CultureInfo.InvariantCulture, $"{run.On.Year}-{number}");
    }
}
