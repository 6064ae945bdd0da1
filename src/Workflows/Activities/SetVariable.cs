using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Puts a value into a variable.</summary>
internal sealed class SetVariable : BuiltInActivity
{
    public override string Id => "Elsa.SetVariable";

    // `variable` and `value` are read here and not as inputs: the value's type is that of the variable.
    public override object? Prepare(PrepareContext context)
    {
        var (id, name) = ExpressionReader.VariableReference(context.Node["variable"]);
        if (id is null && name is null)
        {
            context.Bag.Add(WorkflowMessages.InputNotSet(context.Node.At, "variable", Id));
            return null;
        }

        if (context.Scope.Variable(id, name) is not { } variable)
        {
            context.Bag.Add(WorkflowMessages.UnknownVariable(
                context.Node["variable"]!.At, name ?? id!, context.Scope.Variables.Select(v => v.Name)));
            return null;
        }

        var type = WorkflowScope.TypeOf(variable);
        return new Model(new VariableTarget(variable.Id, variable.Name, type), context.Read(context.Node["value"], type));
    }

    public override bool ReadsMember(string member) => member is "variable" or "value";

    protected override void Begin(ActivityContext context)
    {
        var (target, expression) = (Model)context.Activity.Model!;
        context.SetVariable(target.Id, expression is null ? JsonValue.Null : target.Convert(context.Evaluate(expression)));
        context.Complete();
    }

    private sealed record Model(VariableTarget Target, WorkflowExpression? Value);
}
