using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Expressions.Checking;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>Reads the derived facts of a vocabulary file, each of which may use those before it.</summary>
internal static class DerivedReader
{
    /// <summary>The derived facts, and a scope that knows the facts and them.</summary>
    public static (ExpressionScope Scope, List<DerivedFact> Derived) Read(
        IReadOnlyList<LocatedValue> items, IReadOnlyList<FactDefinition> facts, DiagnosticBag bag)
    {
        var scope = DecisionScope.Of(facts, []);
        var derived = new List<DerivedFact>();
        foreach (var item in items)
        {
            if (ReadOne(item, facts, scope, bag) is { } fact)
            {
                derived.Add(fact);
                scope = scope.With(fact);
            }
        }

        return (scope, derived);
    }

    private static DerivedFact? ReadOne(LocatedValue item, IReadOnlyList<FactDefinition> facts, ExpressionScope scope, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(item, "derived fact", bag);
        if (reader is null)
        {
            return null;
        }

        var (name, type) = (reader.Text("name"), reader.Word("type", FactKinds.Words));
        var expression = reader.Required("expression");
        var missing = new List<int>();
        foreach (var text in reader.Texts("missing"))
        {
            if (scope.Fact(text.Text) is { } fact)
            {
                missing.Add(fact.Index);
            }
            else
            {
                bag.Add(Messages.UnknownFactName(text.At, text.Text, facts.Select(f => f.Name)));
            }
        }

        reader.Close();
        if (name is null || type is null || expression is not LocatedText text0)
        {
            if (expression is not (null or LocatedText))
            {
                bag.Add(Messages.WrongJsonKind(expression.At, "expression", "a text with an expression", expression.Described));
            }

            return null;
        }

        if (!FactName.IsValidFact(name))
        {
            bag.Add(Messages.BadFactName(reader.At, name));
            return null;
        }

        if (scope.Knows(name))
        {
            bag.Add(Messages.DuplicateName(reader.At, "fact", name));
            return null;
        }

        var check = ExpressionCompiler.Check(text0.Text, text0.At, scope, bag);
        if (check is null)
        {
            return null;
        }

        if (check.Kind != FactKinds.KindOf(type))
        {
            bag.Add(Messages.WrongExpressionKind(text0.At, $"an expression that gives {KindWords.Of(FactKinds.KindOf(type))}", KindWords.Of(check.Kind)));
            return null;
        }

        return new DerivedFact(name, check, missing);
    }
}
