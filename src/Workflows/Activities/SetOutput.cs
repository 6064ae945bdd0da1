using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Sets an output of the workflow.</summary>
internal sealed class SetOutput : BuiltInActivity
{
    public override string Id => "Elsa.SetOutput";

    public override IReadOnlyList<InputDescriptor> Inputs =>
        [new("outputName", WorkflowType.Text, true, true), new("outputValue", WorkflowType.Any)];

    public override object? Prepare(PrepareContext context)
    {
        if (context.Written("outputName")?.GetString() is not { } name)
        {
            return null;
        }

        if (context.Definition.Outputs.FirstOrDefault(o => o.Name == name) is not { } output)
        {
            context.Bag.Add(WorkflowMessages.UnknownOutput(context.PlaceOf("outputName"), name, context.Definition.Outputs.Select(o => o.Name)));
            return null;
        }

        return new VariableTarget("", name, TypeAlias.Parse(output.TypeName));
    }

    protected override void Begin(ActivityContext context)
    {
        var output = (VariableTarget)context.Activity.Model!;
        context.SetWorkflowOutput(output.Name, output.Convert(context.Value("outputValue")));
        context.Complete();
    }
}
