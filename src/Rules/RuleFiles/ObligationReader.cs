using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

internal static class ObligationReader
{
    public static IReadOnlyList<Obligation> Read(IReadOnlyList<LocatedValue> items, ExpressionScope scope, DiagnosticBag bag) =>
        [.. items.Select(i => ReadOne(i, scope, bag)).OfType<Obligation>()];

    private static Obligation? ReadOne(LocatedValue item, ExpressionScope scope, DiagnosticBag bag)
    {
        if (item is LocatedText plain)
        {
            return Checked(plain.At, plain.Text, bag) ? new Obligation(plain.Text, null, null) : null;
        }

        var reader = ObjectReader.Of(item, "obligation", bag);
        if (reader is null)
        {
            return null;
        }

        var text = reader.Text("do");
        var when = reader.Optional("when") is { } w ? BooleanExpression.Check(w, "when", scope, bag) : null;
        var unless = reader.Optional("unless") is { } u ? BooleanExpression.Check(u, "unless", scope, bag) : null;
        reader.Close();
        return text is not null && Checked(reader.At, text, bag) ? new Obligation(text, when, unless) : null;
    }

    private static bool Checked(SourcePosition at, string text, DiagnosticBag bag)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !KebabCase.Is(text[(colon + 1)..]))
        {
            bag.Add(Messages.BadObligation(at, text));
            return false;
        }

        if (ObligationVerbs.All.Contains(text[..colon]))
        {
            return true;
        }

        bag.Add(Messages.UnknownObligationVerb(at, text[..colon], ObligationVerbs.All));
        return false;
    }
}
