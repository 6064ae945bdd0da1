using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>Reads an expression of a policy file that must be true or false.</summary>
internal static class BooleanExpression
{
    /// <summary>The checked expression; null, with diagnostics, where it is none.</summary>
    public static CheckedExpression? Check(LocatedValue value, string member, ExpressionScope scope, DiagnosticBag bag)
    {
        if (value is not LocatedText text)
        {
            bag.Add(Messages.WrongJsonKind(value.At, member, "a text with an expression", value.Described));
            return null;
        }

        return ExpressionCompiler.CheckCondition(text.Text, text.At, scope, bag);
    }
}
