using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Incidents;

namespace PolicyEngine.Workflows.Publishing;

/// <summary>Reads what a file says of one activity against what its type knows.</summary>
internal static class ActivityReading
{
    public static void Run(CompiledActivity activity, WorkflowScope scope, DiagnosticBag bag)
    {
        var (node, type) = (activity.Node, activity.Type);
        var inputs = new Dictionary<string, WorkflowExpression>(StringComparer.Ordinal);
        foreach (var descriptor in type.Inputs)
        {
            var mistakes = bag.Count;
            if (ExpressionReader.Read(node[descriptor.Name], descriptor.Type, scope, bag) is { } expression)
            {
                inputs.Add(descriptor.Name, expression);
                if (descriptor.Fixed && expression is not ConstantExpression)
                {
                    bag.Add(WorkflowMessages.InputNotFixed(expression.At, descriptor.Name, node.Type));
                }
            }
            else if (descriptor.Required && bag.Count == mistakes)
            {
                bag.Add(WorkflowMessages.InputNotSet(node[descriptor.Name]?.At ?? node.At, descriptor.Name, node.Type));
            }
        }

        activity.Inputs = inputs;
        activity.Outputs = Outputs(activity, scope, bag);
        activity.Retry = RetryReader.Read(node, bag);
        RefuseUnknownInputs(activity, bag);
    }

    private static Dictionary<string, VariableTarget> Outputs(CompiledActivity activity, WorkflowScope scope, DiagnosticBag bag)
    {
        var outputs = new Dictionary<string, VariableTarget>(StringComparer.Ordinal);
        foreach (var descriptor in activity.Type.Outputs)
        {
            if (activity.Node[descriptor.Name] is not LocatedObject binding || Reference(binding) is not { } id)
            {
                continue;
            }

            if (scope.Variable(id.Text, id.Text) is { } variable)
            {
                outputs.Add(descriptor.Name, new VariableTarget(variable.Id, variable.Name, WorkflowScope.TypeOf(variable)));
            }
            else
            {
                // Files made in code carry ids of memory that is no variable: the value goes nowhere, there as here.
                bag.Add(WorkflowMessages.OutputGoesNowhere(id.At, descriptor.Name, id.Text));
            }
        }

        return outputs;
    }

    private static LocatedText? Reference(LocatedObject binding) => (binding["memoryReference"] as LocatedObject)?["id"] as LocatedText;

    private static void RefuseUnknownInputs(CompiledActivity activity, DiagnosticBag bag)
    {
        var type = activity.Type;
        var known = type.Inputs.Select(i => i.Name).Concat(type.Outputs.Select(o => o.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var member in activity.Node.Source.Members)
        {
            if (!known.Contains(member.Name) && !type.ReadsMember(member.Name) && IsSetInput(member.Value))
            {
                bag.Add(WorkflowMessages.UnknownInputOfType(member.At, member.Name, activity.Node.Type, known));
            }
        }
    }

    private static bool IsSetInput(LocatedValue value) =>
        value is LocatedObject o && o["expression"] is LocatedObject expression && expression["value"] is not (null or LocatedNull);
}
