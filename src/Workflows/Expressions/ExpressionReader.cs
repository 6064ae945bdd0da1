using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>
/// Reads what an input is bound to: <c>{typeName, expression:{type,value}}</c>, a bare <c>{type,value}</c>, or a bare
/// JSON scalar, which is a literal.
/// </summary>
public static class ExpressionReader
{
    private static readonly string[] Scripts = ["JavaScript", "Liquid", "Python"];
    private static readonly string[] Known = ["Literal", "Object", "Variable", "Input", "CSharp"];

    /// <summary>The expression; null where the input is not set, or, with a diagnostic, where it cannot be run.</summary>
    public static WorkflowExpression? Read(LocatedValue? value, WorkflowType type, WorkflowScope scope, DiagnosticBag bag)
    {
        switch (value)
        {
            case null or LocatedNull:
                return null;
            case LocatedObject o when o["expression"] is LocatedObject expression:
                return Typed(expression, type, scope, bag);
            case LocatedObject o when o["expression"] is LocatedNull || o["memoryReference"] is not null:
                return null;
            case LocatedObject o when o["type"] is LocatedText:
                return Typed(o, type, scope, bag);
            case LocatedObject:
                bag.Add(WorkflowMessages.WrongShape(value.At, "an input", "{ \"typeName\": …, \"expression\": { \"type\": …, \"value\": … } }", value.Described));
                return null;
            default:
                return Constant(value, type, bag);
        }
    }

    private static WorkflowExpression? Typed(LocatedObject expression, WorkflowType type, WorkflowScope scope, DiagnosticBag bag)
    {
        var language = (expression["type"] as LocatedText)?.Text;
        var value = expression["value"] is LocatedNull ? null : expression["value"];
        switch (language)
        {
            case "Literal":
                return value is null ? null : Constant(value, type, bag);
            case "Object" or "Json":
                return value is null ? null : JsonText(value, type, bag);
            case "Variable":
                return value is null ? null : Variable(value, type, scope, bag);
            case "Input":
                return value is null ? null : Input(value, type, scope, bag);
            case "CSharp" when value is LocatedText text:
                return RuleExpressionReader.Read(text.Text, text.At, type, scope, bag);
            case not null when Scripts.Contains(language):
                var source = (value as LocatedText)?.Text ?? "";
                bag.Add(WorkflowMessages.ScriptRefused((value ?? expression).At, language, ScriptEquivalent.Of(language, source)));
                return null;
            default:
                var at = (expression["type"] ?? expression).At;
                bag.Add(WorkflowMessages.UnknownExpressionType(at, language ?? "none", Known));
                return null;
        }
    }

    private static ConstantExpression? Constant(LocatedValue value, WorkflowType type, DiagnosticBag bag)
    {
        if (type.Kind == WorkflowTypeKind.Duration && value is LocatedText text && ValueText.IsUnlikelyDuration(text.Text))
        {
            bag.Add(WorkflowMessages.UnlikelyDuration(value.At, text.Text));
        }

        var written = LocatedJsonText.ElementOf(value);
        if (ValueConversion.Convert(written, type) is { } converted)
        {
            return new ConstantExpression(converted, type, value.At);
        }

        // An empty text in a field of another type is how Studio writes that nothing was typed.
        if (written.ValueKind != JsonValueKind.String || written.GetString()!.Length > 0)
        {
            bag.Add(WorkflowMessages.WrongLiteral(value.At, ValueText.Shown(written), type.Described));
        }

        return null;
    }

    private static ConstantExpression? JsonText(LocatedValue value, WorkflowType type, DiagnosticBag bag)
    {
        if (value is not LocatedText text)
        {
            return Constant(value, type, bag);
        }

        if (string.IsNullOrWhiteSpace(text.Text))
        {
            return null;
        }

        try
        {
            var parsed = JsonValue.Parse(text.Text);
            if (ValueConversion.Convert(parsed, type) is { } converted)
            {
                return new ConstantExpression(converted, type, value.At);
            }

            bag.Add(WorkflowMessages.WrongLiteral(value.At, text.Text, type.Described));
        }
        catch (JsonException e)
        {
            bag.Add(WorkflowMessages.ObjectNotJson(value.At, e.Message.Split(" LineNumber:")[0]));
        }

        return null;
    }

    private static VariableExpression? Variable(LocatedValue value, WorkflowType type, WorkflowScope scope, DiagnosticBag bag)
    {
        var (id, name) = VariableReference(value);
        if (scope.Variable(id, name) is { } found)
        {
            return new VariableExpression(found.Id, found.Name, type, value.At);
        }

        bag.Add(WorkflowMessages.UnknownVariable(value.At, name ?? id ?? "", scope.Variables.Select(v => v.Name)));
        return null;
    }

    private static InputExpression? Input(LocatedValue value, WorkflowType type, WorkflowScope scope, DiagnosticBag bag)
    {
        var name = value switch
        {
            LocatedText t => t.Text,
            LocatedObject o => (o["name"] as LocatedText)?.Text,
            _ => null,
        };
        if (name is not null && scope.Input(name) is not null)
        {
            return new InputExpression(name, type, value.At);
        }

        bag.Add(WorkflowMessages.UnknownInput(value.At, name ?? "", scope.Inputs.Select(i => i.Name)));
        return null;
    }

    /// <summary>The id and name in <c>{id,name,typeName}</c>; a bare text is an id.</summary>
    public static (string? Id, string? Name) VariableReference(LocatedValue? value) => value switch
    {
        LocatedText t => (t.Text, t.Text),
        LocatedObject o => ((o["id"] as LocatedText)?.Text, (o["name"] as LocatedText)?.Text),
        _ => (null, null),
    };
}
