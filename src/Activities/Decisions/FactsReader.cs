using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Decisions;

/// <summary>
/// Reads the member <c>facts</c> of a step that asks the rules: <c>{ fact: expression }</c>. Names, kinds of value and
/// written codes are checked against the vocabulary, so that a misspelt fact is found at publish and not in the one case
/// of a year that comes there.
/// </summary>
internal sealed class FactsReader(PrepareContext context, PolicySnapshot policies)
{
    public const string Member = "facts";

    /// <summary>The expressions by fact. Without a vocabulary, as when a host reads its store before its policies, they are read unchecked.</summary>
    public Dictionary<string, WorkflowExpression> Read(string? decision)
    {
        var read = new Dictionary<string, WorkflowExpression>(StringComparer.Ordinal);
        if (context.Node[Member] is not { } value)
        {
            return read;
        }

        if (value is not LocatedObject facts)
        {
            context.Bag.Add(StepMessages.FactsNotObject(value.At));
            return read;
        }

        var definition = decision is null ? null : policies.Shared?.Decisions.GetValueOrDefault(decision);
        foreach (var member in facts.Members)
        {
            var fact = definition?.Fact(member.Name);
            if (definition is not null && fact is null)
            {
                context.Bag.Add(StepMessages.UnknownFact(member.At, member.Name, definition.Id, definition.Facts.Select(f => f.Name)));
            }
            else if (IsWrittenNull(member.Value))
            {
                read.Add(member.Name, new ConstantExpression(JsonValue.Null, WorkflowType.Any, member.At));
            }
            else if (context.Read(member.Value, fact is null ? WorkflowType.Any : TypeOf(fact)) is { } expression)
            {
                Check(expression, fact, decision);
                read.Add(member.Name, expression);
            }
        }

        return read;
    }

    // To an input a null says that it is not set; of a fact it says that there is none.
    private static bool IsWrittenNull(LocatedValue value) => value switch
    {
        LocatedNull => true,
        LocatedObject o when o["expression"] is LocatedObject inner => IsWrittenNull(inner),
        LocatedObject o => o["type"] is LocatedText { Text: "Literal" or "Object" } && o["value"] is null or LocatedNull,
        _ => false,
    };

    /// <summary>The type of value that a fact is.</summary>
    private static WorkflowType TypeOf(FactDefinition fact) => fact.Kind switch
    {
        ValueKind.Boolean => WorkflowType.Boolean,
        ValueKind.Number => fact.Whole ? WorkflowType.Integer : WorkflowType.Number,
        ValueKind.Date => WorkflowType.Date,
        ValueKind.Instant => WorkflowType.Instant,
        ValueKind.Text or ValueKind.Code => WorkflowType.Text,
        ValueKind.Codes => WorkflowType.ListOf(WorkflowType.Text),
        _ => WorkflowType.Any,
    };

    private void Check(WorkflowExpression expression, FactDefinition? fact, string? decision)
    {
        if (fact is not null && DeclaredType(expression) is { } given && !Fits(given, TypeOf(fact)))
        {
            context.Bag.Add(StepMessages.WrongKindOfFact(expression.At, fact.Name, TypeOf(fact).Described, given.Described));
        }

        switch (expression)
        {
            case ConstantExpression { Value.ValueKind: System.Text.Json.JsonValueKind.String } constant when fact is { Kind: ValueKind.Code }:
                CheckCode(constant.Value.GetString()!, expression, fact, decision!);
                break;
            case ConstantExpression { Value.ValueKind: System.Text.Json.JsonValueKind.Array } constant when fact is { Kind: ValueKind.Codes }:
                constant.Value.EnumerateArray().ToList().ForEach(c => CheckCode(ValueText.Shown(c), expression, fact, decision!));
                break;
            default:
                break;
        }
    }

    private WorkflowType? DeclaredType(WorkflowExpression expression) => expression switch
    {
        VariableExpression variable => context.Scope.Variable(variable.Id, variable.Name) is { } declared ? WorkflowScope.TypeOf(declared) : null,
        InputExpression input => context.Scope.Input(input.Name) is { } declared ? TypeAlias.Parse(declared.TypeName) : null,
        _ => null,
    };

    // A locality may add values of its own: the list is that of all localities together.
    private void CheckCode(string code, WorkflowExpression expression, FactDefinition fact, string decision)
    {
        var known = policies.Jurisdictions
            .SelectMany(j => j.Decisions.GetValueOrDefault(decision)?.Definition.Fact(fact.Name)?.Values ?? [])
            .Concat(fact.Values).Distinct().ToList();
        if (!known.Contains(code))
        {
            context.Bag.Add(StepMessages.UnknownCode(expression.At, fact.Name, code, known));
        }
    }

    // A text can hold a date or a number; a number is never a date.
    private static bool Fits(WorkflowType given, WorkflowType wanted)
    {
        if (given.Kind == WorkflowTypeKind.Any || wanted.Kind == WorkflowTypeKind.Any || given.Kind == wanted.Kind)
        {
            return true;
        }

        return (given.Kind, wanted.Kind) switch
        {
            (WorkflowTypeKind.Text, not WorkflowTypeKind.Map) => true,
            (WorkflowTypeKind.Integer, WorkflowTypeKind.Number) or (WorkflowTypeKind.Number, WorkflowTypeKind.Integer) => true,
            (WorkflowTypeKind.Instant, WorkflowTypeKind.Date) or (WorkflowTypeKind.Date, WorkflowTypeKind.Instant) => true,
            (WorkflowTypeKind.Date or WorkflowTypeKind.Instant, WorkflowTypeKind.Text) => true,
            _ => false,
        };
    }
}
