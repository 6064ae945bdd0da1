using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Checking;

/// <summary>Texts that stand where a code is expected become codes of that list, or mistakes.</summary>
internal static class CodeResolution
{
    /// <summary>
    /// The node as a code of <paramref name="list"/> where it is made of literals; itself where it is only known when
    /// it is evaluated; null where a literal is not in the list (the bag says so).
    /// </summary>
    /// <param name="what">Whose list it is, in words.</param>
    public static ExpressionNode? Resolve(ExpressionNode node, IReadOnlyList<string> list, string what, DiagnosticBag bag)
    {
        switch (node)
        {
            case LiteralNode { Kind: ValueKind.Text } literal:
                var index = IndexOf(list, literal.Value.AsText);
                if (index < 0)
                {
                    bag.Add(Messages.UnknownCode(node.At, literal.Value.AsText, what, list));
                    return null;
                }

                return new LiteralNode(node.Source, ExpressionValue.OfCode(index, list)) { Codes = list };
            case ConditionalNode { Kind: ValueKind.Text } choice:
                var (a, b) = (Resolve(choice.WhenTrue, list, what, bag), Resolve(choice.WhenFalse, list, what, bag));
                if (a is null || b is null)
                {
                    return null;
                }

                var codes = a.Kind == ValueKind.Code && b.Kind == ValueKind.Code && Same(a.Codes, list) && Same(b.Codes, list);
                return codes ? choice with { WhenTrue = a, WhenFalse = b, Kind = ValueKind.Code, Codes = list } : choice;
            default:
                return node;
        }
    }

    /// <summary>Two codes with these lists compare by index.</summary>
    public static bool Same(IReadOnlyList<string>? a, IReadOnlyList<string>? b) =>
        a is not null && b is not null && (ReferenceEquals(a, b) || a.SequenceEqual(b, StringComparer.Ordinal));

    public static int IndexOf(IReadOnlyList<string> list, string code)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (string.Equals(list[i], code, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
