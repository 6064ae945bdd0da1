using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Execution;

/// <summary>Gives expressions their values. What is not known is never taken for false: the step fails and says what was missing.</summary>
internal static class ExpressionEvaluator
{
    /// <param name="lookup">The value of a variable, an input or what else a name can stand for; null where it was never set.</param>
    /// <exception cref="ActivityFault">The value cannot be known, or is not of the type that is asked for.</exception>
    public static JsonElement Evaluate(WorkflowExpression expression, Func<NamedSourceKind, string, JsonElement> lookup, WorkingDayCalendar calendar) =>
        expression switch
        {
            ConstantExpression constant => constant.Value,
            VariableExpression variable => Converted(lookup(NamedSourceKind.Variable, variable.Id), expression, $"Variables.{variable.Name}"),
            InputExpression input => Converted(lookup(NamedSourceKind.Input, input.Name), expression, $"Input.Get(\"{input.Name}\")"),
            RuleExpression rule => Converted(Rule(rule, lookup, calendar), expression, rule.Text),
            _ => throw new NotSupportedException(expression.GetType().Name),
        };

    private static JsonElement Converted(JsonElement value, WorkflowExpression expression, string spelled) =>
        ValueConversion.Convert(value, expression.Type)
        ?? throw new ActivityFault("PE1264", RuntimeMessages.WrongValue(spelled, ValueText.Shown(value), expression.Type.Described));

    private static JsonElement Rule(RuleExpression rule, Func<NamedSourceKind, string, JsonElement> lookup, WorkingDayCalendar calendar)
    {
        var facts = new FactFrame(rule.Reads.Count);
        foreach (var index in rule.Checked.Facts)
        {
            var source = rule.Reads[index];
            Fill(ref facts.Slots[index], lookup(source.Kind, source.Key), source);
        }

        var context = new EvaluationContext(ParameterValues.None, ReadingChoices.None, calendar);
        try
        {
            var value = rule.Checked.InterpretValue(facts, context);
            return value.State switch
            {
                FactState.Null => JsonValue.Null,
                FactState.Known => Of(value),
                _ => throw Unknown(rule, facts, context),
            };
        }
        catch (EvaluationFault fault)
        {
            throw new ActivityFault(fault.Diagnostic.Id, fault.Diagnostic.Message);
        }
    }

    private static void Fill(ref FactSlot slot, JsonElement value, NamedSource source)
    {
        if (value.IsNull())
        {
            (slot.State, slot.Given) = (source.Type.Nullable ? FactState.Null : FactState.Unknown, source.Type.Nullable);
            return;
        }

        var read = ValueConversion.Convert(value, source.Type)
            ?? throw new ActivityFault("PE1264", RuntimeMessages.WrongValue(source.Spelled, ValueText.Shown(value), source.Type.Described));
        (slot.State, slot.Given) = (FactState.Known, true);
        switch (source.Type.RuleKind)
        {
            case ValueKind.Boolean:
                slot.Bits = read.GetBoolean() ? 1 : 0;
                break;
            case ValueKind.Number:
                slot.Number = read.GetDecimal();
                break;
            case ValueKind.Date:
                slot.Bits = ValueText.Date(read.GetString()!)!.Value.DayNumber;
                break;
            case ValueKind.Instant:
                slot.Bits = ValueText.Instant(read.GetString()!)!.Value.UtcTicks;
                break;
            default:
                slot.Reference = read.GetString();
                break;
        }
    }

    private static JsonElement Of(in ExpressionValue value) => value.Kind switch
    {
        ValueKind.Boolean => JsonValue.Of(value.AsTri == Tri.True),
        ValueKind.Number => JsonValue.Of(value.AsNumber),
        ValueKind.Date => JsonValue.Of(value.AsDate),
        ValueKind.Instant => JsonValue.Of(BeijingTime.In(value.AsInstant)),
        _ => JsonValue.Of(value.AsText),
    };

    private static ActivityFault Unknown(RuleExpression rule, FactFrame facts, EvaluationContext context)
    {
        var missing = new SortedSet<int>();
        rule.Checked.CollectMissing(facts, context, missing);
        return new ActivityFault("PE1263", RuntimeMessages.Unknown(rule.Text, missing.Select(i => rule.Reads[i].Spelled)));
    }
}
