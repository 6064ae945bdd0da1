using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions.Checking;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions;

/// <summary>Reads the expressions of rule files and vocabularies.</summary>
public static class ExpressionCompiler
{
    /// <summary>Parses, admits and types an expression; every mistake that can be told goes into the bag.</summary>
    /// <param name="text">The expression, as decoded from JSON.</param>
    /// <param name="at">The place of the text's opening quote (<see cref="Json.LocatedText"/>).</param>
    /// <returns>Null where it has mistakes.</returns>
    public static CheckedExpression? Check(string text, SourcePosition at, ExpressionScope scope, DiagnosticBag bag)
    {
        var map = new SourceMap(text, at);
        if (ExpressionParser.Parse(text, map, bag) is not { } syntax
            || new Checker(scope, map, bag).Visit(syntax, Guards.None) is not { } root)
        {
            return null;
        }

        var summary = TreeSummary.Of(root);
        if (summary.Size > ExpressionLimits.InlinedNodes || summary.Depth > ExpressionLimits.InlinedDepth)
        {
            bag.Add(Messages.InlinedTooLarge(map.At(0), ExpressionLimits.InlinedNodes));
            return null;
        }

        return new CheckedExpression(text, at, root, summary);
    }

    /// <summary>As <see cref="Check"/>, for an expression that must be true or false and not null.</summary>
    public static CheckedExpression? CheckCondition(string text, SourcePosition at, ExpressionScope scope, DiagnosticBag bag)
    {
        if (Check(text, at, scope, bag) is not { } expression)
        {
            return null;
        }

        if (expression.Kind != ValueKind.Boolean)
        {
            bag.Add(Messages.NotACondition(expression.Root.At, KindWords.Of(expression.Kind)));
            return null;
        }

        if (expression.Nullable)
        {
            bag.Add(Messages.UnguardedNull(expression.Root.At, expression.Root.Text));
            return null;
        }

        return expression;
    }
}
