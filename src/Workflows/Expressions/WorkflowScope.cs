using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>The variables and inputs that expressions of one activity see: those of the workflow and of every container around it.</summary>
public sealed class WorkflowScope
{
    private readonly WorkflowScope? outer;
    private readonly IReadOnlyList<VariableDefinition> variables;
    private readonly IReadOnlyList<InputDefinition> inputs;

    public WorkflowScope(WorkflowDefinition definition)
        : this(null, definition.Variables, definition.Inputs)
    {
    }

    private WorkflowScope(WorkflowScope? outer, IReadOnlyList<VariableDefinition> variables, IReadOnlyList<InputDefinition> inputs) =>
        (this.outer, this.variables, this.inputs) = (outer, variables, inputs);

    /// <summary>Inner names first, so that they hide outer ones of the same name.</summary>
    public IEnumerable<VariableDefinition> Variables => outer is null ? variables : variables.Concat(outer.Variables);

    public IReadOnlyList<InputDefinition> Inputs => inputs;

    public WorkflowScope With(IReadOnlyList<VariableDefinition> inner) =>
        inner.Count == 0 ? this : new WorkflowScope(this, inner, inputs);

    /// <summary>The variable of that id, or else of that name; null where there is neither.</summary>
    public VariableDefinition? Variable(string? id, string? name) =>
        Variables.FirstOrDefault(v => v.Id == id) ?? Variables.FirstOrDefault(v => v.Name == name);

    public InputDefinition? Input(string name) => inputs.FirstOrDefault(i => i.Name == name);

    /// <summary>What <c>Variables.X</c> means here; null where there is no such variable.</summary>
    public NamedSource? NamedVariable(string name) =>
        Variables.FirstOrDefault(v => v.Name == name) is { } v
            ? new NamedSource(NamedSourceKind.Variable, v.Id, $"Variables.{name}", TypeOf(v))
            : null;

    /// <summary>What <c>Input.Get("X")</c> means here; null where there is no such input.</summary>
    public NamedSource? NamedInput(string name) =>
        Input(name) is { } i ? new NamedSource(NamedSourceKind.Input, name, $"Input.Get(\"{name}\")", TypeAlias.Parse(i.TypeName)) : null;

    public static WorkflowType TypeOf(VariableDefinition variable) => TypeAlias.Parse(variable.TypeName, variable.IsArray);
}
