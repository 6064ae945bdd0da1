using System.Linq.Expressions;
using PolicyEngine.Rules.Expressions.Checking;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Compilation;

internal sealed partial class ConditionBuilder
{
    private Expression Membership(MembershipNode node)
    {
        if (SetOn(node.Set, node.Item.Codes) is not { } members || node.Item.Kind != ValueKind.Code)
        {
            return Interpreted(node);
        }

        var (set, item) = (members.Value, Value(node.Item));
        var bit = Expression.And(
            Expression.RightShift(set.Value, Expression.Convert(item.Value, typeof(int))), Expression.Constant(1UL));
        return Code.Block(
            [.. set.Prelude, .. item.Prelude],
            Code.If(Code.And(set.Known, item.Known), Expression.Convert(bit, typeof(int)), Code.IsUnknown));
    }

    private Expression SetComparison(SetComparisonNode node)
    {
        if (node.List.Codes is null || SetOn(node.Set, node.List.Codes) is not { } wanted)
        {
            return Interpreted(node);
        }

        var (list, set) = (Value(node.List), wanted.Value);
        var common = Expression.And(list.Value, set.Value);
        var holds = !node.All ? Expression.NotEqual(common, Expression.Constant(0UL))
            : wanted.HasStrangers ? Code.False
            : Expression.Equal(common, set.Value);
        return Code.Block([.. list.Prelude, .. set.Prelude], Code.If(Code.And(list.Known, set.Known), Code.Truth(holds), Code.IsUnknown));
    }

    /// <summary>
    /// A set as bits of <paramref name="list"/>: of a list fact with that list, or of a set of the locality, whose members
    /// that the list lacks (strangers) are left out. Null where it has to be looked up by text.
    /// </summary>
    private (CompiledValue Value, bool HasStrangers)? SetOn(ExpressionNode node, IReadOnlyList<string>? list)
    {
        if (list is null)
        {
            return null;
        }

        if (node.Codes is not null)
        {
            return CodeResolution.Same(node.Codes, list) ? (Value(node), false) : null;
        }

        if (Value(node) is not { Value: ConstantExpression { Value: IReadOnlySet<string> texts } })
        {
            return null;
        }

        var bits = 0UL;
        for (var i = 0; i < list.Count; i++)
        {
            bits |= texts.Contains(list[i]) ? 1UL << i : 0;
        }

        return (CompiledValue.Constant(bits, typeof(ulong)), texts.Any(t => CodeResolution.IndexOf(list, t) < 0));
    }
}
