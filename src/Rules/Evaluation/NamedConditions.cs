using System.Collections.Frozen;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// The params of the rules of one engine that are conditions, compiled on their own: where one is known, nobody needs to
/// look inside it for what is missing.
/// </summary>
internal sealed class NamedConditions(EvaluationContext context)
{
    private readonly HashSet<ExpressionNode> bodies = new(ReferenceEqualityComparer.Instance);
    private volatile FrozenDictionary<ExpressionNode, Condition>? compiled;

    /// <summary>Takes note of the params of an expression. Only before the engine is used.</summary>
    public void Add(CheckedExpression expression) => Add(expression.Root);

    public void Compile() => compiled ??= bodies.ToFrozenDictionary<ExpressionNode, ExpressionNode, Condition>(
        b => b, b => new CheckedExpression(b.Text, b.At, b, TreeSummary.Of(b)).Compile(context), ReferenceEqualityComparer.Instance);

    /// <summary>The truth of a param's body; false where it is not a compiled condition.</summary>
    public bool TryTruth(ExpressionNode body, FactSlot[] slots, out Tri truth)
    {
        if (compiled is { } known && known.TryGetValue(body, out var condition))
        {
            truth = condition(slots);
            return true;
        }

        truth = default;
        return false;
    }

    private void Add(ExpressionNode node)
    {
        if (node is NamedNode { Missing: null, Kind: ValueKind.Boolean } named && !bodies.Add(named.Body))
        {
            return;
        }

        foreach (var part in node.Parts)
        {
            Add(part);
        }
    }
}
