using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>Reads <c>GlobalParams</c> and <c>LocalParams</c>: named sub-expressions, each of which may use those before it.</summary>
internal static class ParamReader
{
    /// <summary>The scope with the params in it.</summary>
    public static ExpressionScope Read(IReadOnlyList<LocatedValue> items, ExpressionScope scope, DiagnosticBag bag)
    {
        foreach (var item in items)
        {
            var reader = ObjectReader.Of(item, "param", bag);
            if (reader is null)
            {
                continue;
            }

            var (name, expression) = (reader.Text("Name"), reader.Required("Expression"));
            reader.CloseKeepingExtensions();
            if (name is null || expression is null)
            {
                continue;
            }

            if (!FactName.IsValid(name))
            {
                bag.Add(Messages.BadParamName(reader.At, name));
            }
            else if (scope.Knows(name))
            {
                bag.Add(Messages.ParamNameTaken(reader.At, name));
            }
            else if (expression is not LocatedText text)
            {
                bag.Add(Messages.WrongJsonKind(expression.At, "Expression", "a text with an expression", expression.Described));
            }
            else if (ExpressionCompiler.Check(text.Text, text.At, scope, bag) is { } check)
            {
                scope = scope.With(name, check);
            }
        }

        return scope;
    }
}
