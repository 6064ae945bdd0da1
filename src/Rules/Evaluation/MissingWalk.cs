using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Expressions.Interpretation;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// Finds the facts that would settle an expression, as <see cref="CheckedExpression.CollectMissing"/> does, but evaluates
/// each part of its logic once: outcomes need this often.
/// </summary>
internal readonly struct MissingWalk(FactSlot[] slots, EvaluationContext context)
{
    /// <summary>Adds the facts, if the expression is unknown. Every parameter that it reads is set, or it would be false.</summary>
    public void Collect(CheckedExpression expression, ref FactMask into) => Walk(expression.Root, ref into);

    /// <summary>The truth or value of the node; adds what it waits for where that is open.</summary>
    private ExpressionValue Walk(ExpressionNode node, ref FactMask into)
    {
        switch (node)
        {
            case LogicNode logic:
                return Logic(logic, ref into);
            case NotNode not:
                return Walk(not.Operand, ref into).AsTri switch
                {
                    Tri.False => ExpressionValue.Of(true),
                    Tri.True => ExpressionValue.Of(false),
                    _ => ExpressionValue.Unknown(ValueKind.Boolean),
                };
            case NamedNode { Missing: null } named:
                return Walk(named.Body, ref into);
            case NamedNode or ConditionalNode or FirstNode:
                return Whole(node, ref into);
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

        foreach (var part in node.Parts)
        {
            Walk(part, ref into);
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

    /// <summary>What has rules of its own about what is missing is left to the language itself.</summary>
    private ExpressionValue Whole(ExpressionNode node, ref FactMask into)
    {
        var value = Interpreter.Evaluate(node, slots, context);
        if (IsOpen(value))
        {
            var facts = new HashSet<int>();
            MissingFacts.Collect(node, slots, context, facts);
            foreach (var fact in facts)
            {
                into.Add(fact);
            }
        }

        return value;
    }

    private static bool IsOpen(in ExpressionValue value) => value.State is FactState.Unknown or FactState.InOrder;
}
