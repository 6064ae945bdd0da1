using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Expressions.Interpretation;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// Finds the facts that would settle an expression, as <see cref="CheckedExpression.CollectMissing"/> does, but evaluates
/// each part once and allocates nothing: outcomes need this often.
/// </summary>
internal readonly struct MissingWalk(FactSlot[] slots, EvaluationContext context, NamedConditions named)
{
    /// <summary>Adds the facts, if the expression is unknown. Every parameter that it reads is set, or it would be false.</summary>
    public void Collect(CheckedExpression expression, ref FactMask into) => Walk(expression.Root, ref into);

    /// <summary>The value of the node; adds what it waits for where that is open.</summary>
    private ExpressionValue Walk(ExpressionNode node, ref FactMask into)
    {
        switch (node)
        {
            case LogicNode logic:
                return Logic(logic, ref into);
            case NotNode not:
                return Not(Walk(not.Operand, ref into));
            case NamedNode param:
                return Named(param, ref into);
            case ConditionalNode choice:
                return Choice(choice, ref into);
        }

        var value = Interpreter.Evaluate(node, slots, context);
        if (!IsOpen(value))
        {
            return value;
        }

        if (node is FactNode fact)
        {
            into.Add(fact.Fact.Index);
            return value;
        }

        var open = false;
        foreach (var part in node.Parts)
        {
            open |= IsOpen(Walk(part, ref into));
        }

        if (!open && node is FirstNode)
        {
            // All of them are null: another value of any would settle it.
            foreach (var index in TreeSummary.Of(node).Facts)
            {
                into.Add(index);
            }
        }

        return value;
    }

    private ExpressionValue Logic(LogicNode node, ref FactMask into)
    {
        var before = into;
        var (decided, result) = node.All ? (Tri.False, Tri.True) : (Tri.True, Tri.False);
        foreach (var operand in node.Operands)
        {
            var truth = Walk(operand, ref into).AsTri;
            if (truth == decided)
            {
                into = before;
                return ExpressionValue.Of(decided);
            }

            result = truth == Tri.Unknown ? Tri.Unknown : result;
        }

        return ExpressionValue.Of(result);
    }

    private static ExpressionValue Not(in ExpressionValue operand) => operand.AsTri switch
    {
        Tri.False => ExpressionValue.Of(true),
        Tri.True => ExpressionValue.Of(false),
        _ => operand,
    };

    private ExpressionValue Named(NamedNode node, ref FactMask into)
    {
        if (named.TryTruth(node.Body, slots, out var truth) && truth != Tri.Unknown)
        {
            return ExpressionValue.Of(truth);
        }

        if (node.Missing is not { } missing)
        {
            return Walk(node.Body, ref into);
        }

        var value = Interpreter.Evaluate(node.Body, slots, context);
        if (IsOpen(value))
        {
            foreach (var fact in missing)
            {
                into.Add(fact);
            }
        }

        return value;
    }

    private ExpressionValue Choice(ConditionalNode node, ref FactMask into)
    {
        var before = into;
        var condition = Walk(node.Condition, ref into).AsTri;
        if (condition != Tri.Unknown)
        {
            into = before;
            return Walk(condition == Tri.True ? node.WhenTrue : node.WhenFalse, ref into);
        }

        var (a, b) = (Walk(node.WhenTrue, ref into), Walk(node.WhenFalse, ref into));
        if (!Interpreter.Same(a, b))
        {
            return ExpressionValue.Unknown(node.Kind);
        }

        if (!IsOpen(a))
        {
            into = before;
        }

        return a;
    }

    private static bool IsOpen(in ExpressionValue value) => value.State is FactState.Unknown or FactState.InOrder;
}
