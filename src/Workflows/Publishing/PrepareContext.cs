using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Publishing;

/// <summary>What an activity type sees of one activity when it checks it.</summary>
/// <param name="Scope">The variables and inputs that its expressions see.</param>
public sealed record PrepareContext(CompiledActivity Activity, WorkflowDefinition Definition, WorkflowScope Scope, DiagnosticBag Bag)
{
    public ActivityNode Node => Activity.Node;

    /// <summary>Reads an expression that is no declared input, such as the condition of a case.</summary>
    public WorkflowExpression? Read(LocatedValue? value, WorkflowType type) => ExpressionReader.Read(value, type, Scope, Bag);

    /// <summary>The value of an input that is written in the file; null where it is not set, or computed.</summary>
    public JsonElement? Written(string input) => (Activity.Inputs.GetValueOrDefault(input) as ConstantExpression)?.Value;

    /// <summary>The place of an input, or of the activity where it has none.</summary>
    public SourcePosition PlaceOf(string input) => Activity.Inputs.GetValueOrDefault(input)?.At ?? Node[input]?.At ?? Node.At;
}
