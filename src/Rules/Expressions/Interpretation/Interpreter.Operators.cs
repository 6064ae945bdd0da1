using PolicyEngine.Rules.Expressions.Checking;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Interpretation;

internal static partial class Interpreter
{
    private static ExpressionValue Compare(CompareNode node, in ExpressionValue left, in ExpressionValue right)
    {
        if (!left.IsKnown || !right.IsKnown)
        {
            return ExpressionValue.Unknown(ValueKind.Boolean);
        }

        if (node.ByText)
        {
            return ExpressionValue.Of(string.Equals(left.AsText, right.AsText, StringComparison.Ordinal) == (node.Operator == CompareOperator.Equal));
        }

        var order = left.Kind == ValueKind.Number ? left.AsNumber.CompareTo(right.AsNumber) : left.Bits.CompareTo(right.Bits);
        return ExpressionValue.Of(node.Operator switch
        {
            CompareOperator.Equal => order == 0,
            CompareOperator.NotEqual => order != 0,
            CompareOperator.Less => order < 0,
            CompareOperator.LessOrEqual => order <= 0,
            CompareOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    private static ExpressionValue Arithmetic(ArithmeticNode node, in ExpressionValue left, in ExpressionValue right)
    {
        if (!left.IsKnown || !right.IsKnown)
        {
            return ExpressionValue.Unknown(ValueKind.Number);
        }

        try
        {
            return ExpressionValue.Of(node.Operator switch
            {
                ArithmeticOperator.Add => left.AsNumber + right.AsNumber,
                ArithmeticOperator.Subtract => left.AsNumber - right.AsNumber,
                ArithmeticOperator.Multiply => left.AsNumber * right.AsNumber,
                _ => left.AsNumber / right.AsNumber,
            });
        }
        catch (ArithmeticException e)
        {
            throw Faults.Of(e, node);
        }
    }

    private static ExpressionValue Negate(in ExpressionValue value) =>
        value.IsKnown ? ExpressionValue.Of(-value.AsNumber) : ExpressionValue.Unknown(ValueKind.Number);

    private static ExpressionValue Membership(in ExpressionValue set, in ExpressionValue item)
    {
        if (!set.IsKnown || !item.IsKnown)
        {
            return ExpressionValue.Unknown(ValueKind.Boolean);
        }

        if (set.Reference is not CodeSet codes)
        {
            return ExpressionValue.Of(((IReadOnlySet<string>)set.Reference!).Contains(item.AsText));
        }

        var index = item.Kind == ValueKind.Code && ReferenceEquals(item.Codes, set.Codes) ? item.Bits : CodeResolution.IndexOf(set.Codes!, item.AsText);
        return ExpressionValue.Of(codes.Contains(index));
    }

    private static ExpressionValue SetComparison(bool all, in ExpressionValue list, in ExpressionValue set)
    {
        if (!list.IsKnown || !set.IsKnown)
        {
            return ExpressionValue.Unknown(ValueKind.Boolean);
        }

        var have = Texts(list).ToHashSet(StringComparer.Ordinal);
        return ExpressionValue.Of(all ? Texts(set).All(have.Contains) : Texts(set).Any(have.Contains));
    }

    /// <summary>The members of a list fact or of a set of the locality, as texts.</summary>
    public static IEnumerable<string> Texts(ExpressionValue set) => set.Reference is CodeSet codes
        ? set.Codes!.Where((_, i) => codes.Contains(i))
        : (IReadOnlySet<string>)set.Reference!;

    private static ExpressionValue Count(in ExpressionValue list) => !list.IsKnown
        ? ExpressionValue.Unknown(ValueKind.Number)
        : ExpressionValue.Of((decimal)(list.Reference switch
        {
            CodeSet codes => codes.Count,
            Review[] reviews => reviews.Length,
            _ => ((IReadOnlySet<string>)list.Reference!).Count,
        }));
}
