using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Interpretation;

/// <summary>Finds the facts that would settle an expression.</summary>
internal sealed class MissingFacts(FactSlot[] slots, EvaluationContext context, ISet<int> into)
{
    public static void Collect(CheckedExpression expression, FactSlot[] slots, EvaluationContext context, ISet<int> into)
    {
        if (!ParameterReading.AnyNotSet(expression.ParameterNodes, context.Parameters))
        {
            new MissingFacts(slots, context, into).Visit(expression.Root);
        }
    }

    private void Visit(ExpressionNode node)
    {
        if (!IsOpen(node))
        {
            return;
        }

        switch (node)
        {
            case FactNode fact:
                into.Add(fact.Fact.Index);
                break;
            case NamedNode { Missing: { } missing }:
                into.UnionWith(missing);
                break;
            case ConditionalNode choice when Interpreter.Evaluate(choice.Condition, slots, context) is { IsKnown: true } condition:
                Visit(condition.AsTri == Tri.True ? choice.WhenTrue : choice.WhenFalse);
                break;
            case FirstNode first when !first.Choices.Any(IsOpen):
                // All of them are null: another value of any would settle it.
                into.UnionWith(first.Choices.SelectMany(c => TreeSummary.Of(c).Facts));
                break;
            default:
                foreach (var part in node.Parts)
                {
                    Visit(part);
                }

                break;
        }
    }

    /// <summary>In order is not a value either where one is needed; limits, which need none, are known already.</summary>
    private bool IsOpen(ExpressionNode node) =>
        Interpreter.Evaluate(node, slots, context).State is FactState.Unknown or FactState.InOrder;
}
