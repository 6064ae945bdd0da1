using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Acts;

/// <summary>Takes one member out of an answer, so that a file can branch on it; null where the answer has none.</summary>
internal sealed class ReadAnswerStep : DomainActivity
{
    protected override string Name => "ReadAnswer";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("member", WorkflowType.Text, true, true), new(AnswerInput, WorkflowType.Any, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("value", WorkflowType.Any)];

    public override bool ComputesOnly => true;

    public override ValueTask Start(ActivityContext context)
    {
        var run = new StepRun(context, this);
        var value = run.Value(AnswerInput);
        foreach (var name in run.NeededText("member").Split('.'))
        {
            value = value.ValueKind == System.Text.Json.JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : JsonValue.Null;
        }

        context.SetOutput("value", value);
        context.Complete();
        return ValueTask.CompletedTask;
    }
}
