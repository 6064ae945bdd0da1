using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Interpretation;

/// <summary>
/// Evaluates a tree by walking it. Compiled code does the same, faster; what this does is what is right. Parts are
/// evaluated from left to right, so that both meet the same fault first.
/// </summary>
internal static partial class Interpreter
{
    public static Tri Truth(CheckedExpression expression, FactSlot[] slots, EvaluationContext context)
    {
        if (expression.Kind != ValueKind.Boolean)
        {
            throw new InvalidOperationException($"'{expression.Text}' is not a condition.");
        }

        return ParameterReading.AnyNotSet(expression.ParameterNodes, context.Parameters)
            ? Tri.False
            : Evaluate(expression.Root, slots, context).AsTri;
    }

    public static ExpressionValue Value(CheckedExpression expression, FactSlot[] slots, EvaluationContext context) =>
        ParameterReading.AnyNotSet(expression.ParameterNodes, context.Parameters)
            ? ExpressionValue.Unknown(expression.Kind)
            : Evaluate(expression.Root, slots, context);

    public static ExpressionValue Evaluate(ExpressionNode node, FactSlot[] slots, EvaluationContext context) => node switch
    {
        LiteralNode literal => literal.Value,
        FactNode fact => Fact(fact, slots),
        NamedNode named => Evaluate(named.Body, slots, context),
        ParameterNode parameter => ParameterReading.Value(parameter, context.Parameters),
        ReadingNode reading => ExpressionValue.Of(context.Readings[reading.Id]),
        LogicNode logic => ExpressionValue.Of(Logic(logic, slots, context)),
        NotNode not => ExpressionValue.Of(Not(Evaluate(not.Operand, slots, context).AsTri)),
        CompareNode compare => Compare(compare, Evaluate(compare.Left, slots, context), Evaluate(compare.Right, slots, context)),
        NullCheckNode check => NullCheck(check, Evaluate(check.Operand, slots, context)),
        ConditionalNode choice => Choice(choice, slots, context),
        ArithmeticNode sum => Arithmetic(sum, Evaluate(sum.Left, slots, context), Evaluate(sum.Right, slots, context)),
        NegateNode negate => Negate(Evaluate(negate.Operand, slots, context)),
        CallNode call => Call(call, slots, context),
        MembershipNode membership => Membership(Evaluate(membership.Set, slots, context), Evaluate(membership.Item, slots, context)),
        SetComparisonNode sets => SetComparison(sets.All, Evaluate(sets.List, slots, context), Evaluate(sets.Set, slots, context)),
        CountNode count => Count(Evaluate(count.List, slots, context)),
        GivenNode given => ExpressionValue.Of(Givenness.IsGiven(given.Subject, slots)),
        FirstNode first => First(first, slots, context),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private static ExpressionValue Fact(FactNode node, FactSlot[] slots)
    {
        ref readonly var slot = ref slots[node.Fact.Index];

        // Null says something only of facts that can be null; of others it is no answer.
        return slot.State == FactState.Unknown || (slot.State == FactState.Null && !node.Fact.Nullable)
            ? ExpressionValue.Unknown(node.Kind)
            : ExpressionValue.Of(slot, node.Kind, node.Codes);
    }

    private static Tri Logic(LogicNode node, FactSlot[] slots, EvaluationContext context)
    {
        var (decided, result) = node.All ? (Tri.False, Tri.True) : (Tri.True, Tri.False);
        foreach (var operand in node.Operands)
        {
            var truth = Evaluate(operand, slots, context).AsTri;
            if (truth == decided)
            {
                return decided;
            }

            result = truth == Tri.Unknown ? Tri.Unknown : result;
        }

        return result;
    }

    private static Tri Not(Tri truth) => truth switch
    {
        Tri.False => Tri.True,
        Tri.True => Tri.False,
        _ => Tri.Unknown,
    };

    private static ExpressionValue NullCheck(NullCheckNode node, in ExpressionValue value) => value.State == FactState.Unknown
        ? ExpressionValue.Unknown(ValueKind.Boolean)
        : ExpressionValue.Of((value.State == FactState.Null) == node.IsNull);

    private static ExpressionValue Choice(ConditionalNode node, FactSlot[] slots, EvaluationContext context)
    {
        var condition = Evaluate(node.Condition, slots, context).AsTri;
        if (condition != Tri.Unknown)
        {
            return Evaluate(condition == Tri.True ? node.WhenTrue : node.WhenFalse, slots, context);
        }

        var (a, b) = (Evaluate(node.WhenTrue, slots, context), Evaluate(node.WhenFalse, slots, context));
        return Same(a, b) ? a : ExpressionValue.Unknown(node.Kind);
    }

    internal static bool Same(in ExpressionValue a, in ExpressionValue b)
    {
        if (a.State != b.State || !a.IsKnown)
        {
            return a.State == b.State;
        }

        return a.Kind is ValueKind.Text or ValueKind.Code
            ? string.Equals(a.AsText, b.AsText, StringComparison.Ordinal)
            : a.Bits == b.Bits && a.AsNumber == b.AsNumber && Equals(a.Reference, b.Reference);
    }

    private static ExpressionValue First(FirstNode node, FactSlot[] slots, EvaluationContext context)
    {
        foreach (var choice in node.Choices)
        {
            var value = Evaluate(choice, slots, context);
            if (value.IsKnown)
            {
                return value;
            }
        }

        return ExpressionValue.Unknown(node.Kind);
    }

    private static ExpressionValue Call(CallNode node, FactSlot[] slots, EvaluationContext context)
    {
        var arguments = new ExpressionValue[node.Arguments.Count];
        var (inOrder, known) = (false, true);
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Evaluate(node.Arguments[i], slots, context);
            inOrder |= arguments[i].State == FactState.InOrder;
            known &= arguments[i].IsKnown;
        }

        if (inOrder && node.Function.InOrderIsTrue)
        {
            return ExpressionValue.Of(true);
        }

        if (!known)
        {
            return inOrder && node.Function.KeepsInOrder ? ExpressionValue.InOrder(node.Kind) : ExpressionValue.Unknown(node.Kind);
        }

        try
        {
            return node.Function.Apply(arguments, context);
        }
        catch (Exception e) when (Faults.IsFault(e))
        {
            throw Faults.Of(e, node);
        }
    }
}
