using PolicyEngine.Rules.Expressions.Interpretation;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Tracing;

/// <summary>Evaluates an expression once more, keeping what each part came to.</summary>
internal sealed class Tracer(FactSlot[] slots, EvaluationContext context)
{
    public const string NotSet = "not set";

    public static ExpressionTrace Trace(CheckedExpression expression, FactSlot[] slots, EvaluationContext context)
    {
        var tracer = new Tracer(slots, context);
        var trace = tracer.Visit(expression.Root);

        // A parameter that is not set decides the whole, whatever the parts would say.
        return expression.Kind == ValueKind.Boolean && ParameterReading.AnyNotSet(expression.ParameterNodes, context.Parameters)
            ? trace with { State = FactState.Known, Value = "false", Truth = Tri.False }
            : trace;
    }

    private ExpressionTrace Visit(ExpressionNode node)
    {
        var parts = PartsOf(node);
        try
        {
            var value = Interpreter.Evaluate(node, slots, context);
            var text = node is ParameterNode && !value.IsKnown ? NotSet : ValueText.Of(value);
            return new ExpressionTrace(node.Text, node.Kind, value.State, text, node.Kind == ValueKind.Boolean ? value.AsTri : null, parts);
        }
        catch (EvaluationFault fault)
        {
            return new ExpressionTrace(node.Text, node.Kind, FactState.Unknown, fault.Diagnostic.Message, null, parts);
        }
        catch (Exception e) when (e is InvalidCastException or NullReferenceException && ReadsNotSet(node))
        {
            return new ExpressionTrace(node.Text, node.Kind, FactState.Unknown, NotSet, null, parts);
        }
    }

    private bool ReadsNotSet(ExpressionNode node) =>
        (node is ParameterNode parameter && ParameterReading.Object(parameter, context.Parameters) is null) || node.Parts.Any(ReadsNotSet);

    private List<ExpressionTrace> PartsOf(ExpressionNode node)
    {
        var parts = new List<ExpressionTrace>();
        var reached = true;
        Tri? condition = null;
        foreach (var part in node.Parts)
        {
            var trace = reached && IsTaken(node, part, condition) ? Visit(part) : Skip(part);
            condition ??= trace.Truth;
            reached &= !(node is LogicNode logic && trace.Truth == (logic.All ? Tri.False : Tri.True));
            if (part is not LiteralNode)
            {
                parts.Add(trace);
            }
        }

        return parts;
    }

    /// <summary>The branch that a known condition does not take is not reached.</summary>
    private static bool IsTaken(ExpressionNode node, ExpressionNode part, Tri? condition) => node is not ConditionalNode choice
        || condition is not (Tri.True or Tri.False)
        || ReferenceEquals(part, condition == Tri.True ? choice.WhenTrue : choice.WhenFalse);

    private static ExpressionTrace Skip(ExpressionNode node) =>
        new(node.Text, node.Kind, FactState.Unknown, ExpressionTrace.NotReached, null, []);
}
