using System.Text.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>What the loops over a list have in common.</summary>
internal abstract class ListLoop : BuiltInActivity
{
    public override bool IsLoop => true;

    public override IReadOnlyList<InputDescriptor> Inputs => [new("items", WorkflowType.ListOf(WorkflowType.Any), true)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("currentValue", WorkflowType.Any)];

    public override bool Runs(string slot) => slot == "body";

    // Items of a list that is written in the file have a type that expressions can compare.
    public override IReadOnlyList<VariableDefinition> InnerVariables(CompiledActivity activity)
    {
        var kinds = activity.Inputs.GetValueOrDefault("items") is ConstantExpression { Value.ValueKind: JsonValueKind.Array } list
            ? list.Value.EnumerateArray().Select(i => i.ValueKind).Distinct().ToList()
            : [];
        return LoopVariables.Declare(activity, kinds switch
        {
            [JsonValueKind.String] => "String",
            [JsonValueKind.Number] => "Decimal",
            _ => "Object",
        });
    }
}
