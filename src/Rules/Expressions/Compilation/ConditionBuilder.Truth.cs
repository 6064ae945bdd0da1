using System.Linq.Expressions;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Compilation;

internal sealed partial class ConditionBuilder
{
    /// <summary>The code of a truth value: an int, 0 to 2.</summary>
    private Expression Truth(ExpressionNode node) => node switch
    {
        LiteralNode literal => Expression.Constant((int)literal.Value.Bits),
        FactNode fact => Code.If(
            HasState(fact, FactState.Known), Expression.Convert(Slot(fact, nameof(FactSlot.Bits)), typeof(int)), Code.IsUnknown),
        NamedNode named => Truth(named.Body),
        LogicNode logic => Logic(logic),
        NotNode not => Code.Let(Truth(not.Operand), Not),
        CompareNode compare => Compare(compare),
        NullCheckNode check => NullCheck(check),
        ConditionalNode choice => Choice(choice),
        MembershipNode membership => Membership(membership),
        SetComparisonNode sets => SetComparison(sets),
        GivenNode given => Code.Truth(Given(given.Subject)),
        CallNode call => CallTruth(call),
        _ => TruthOf(Value(node)),
    };

    private static Expression TruthOf(CompiledValue value) => Code.Block(value.Prelude, Code.If(value.Known, value.Value, Code.IsUnknown));

    private static Expression Not(Expression truth) => Code.ConstantOf<int>(truth) is { } known
        ? Expression.Constant(known == (int)Tri.Unknown ? known : 1 - known)
        : Code.If(Code.Is(truth, Code.IsUnknown), Code.IsUnknown, Expression.Subtract(Code.IsTrue, truth));

    private Expression Logic(LogicNode node)
    {
        var decided = node.All ? Code.IsFalse : Code.IsTrue;
        var neutral = node.All ? Code.IsTrue : Code.IsFalse;
        var result = Truth(node.Operands[^1]);
        for (var i = node.Operands.Count - 2; i >= 0; i--)
        {
            result = Pair(Truth(node.Operands[i]), result, decided, neutral);
        }

        return result;
    }

    /// <summary>The right side runs only where the left does not decide; an unknown left leaves only the deciding value of the right.</summary>
    private static Expression Pair(Expression left, Expression right, Expression decided, Expression neutral)
    {
        if (left is ConstantExpression && Code.ConstantOf<int>(left) != (int)Tri.Unknown)
        {
            return Code.ConstantOf<int>(left) == Code.ConstantOf<int>(decided) ? decided : right;
        }

        return Code.Let(left, a => Code.If(
            Code.Is(a, decided),
            decided,
            Code.Let(right, b => Code.If(Code.Or(Code.Is(a, neutral), Code.Is(b, decided)), b, Code.IsUnknown))));
    }

    private Expression NullCheck(NullCheckNode node)
    {
        var value = Value(node.Operand);
        var isNull = Expression.Constant(node.IsNull ? 1 : 0);
        var isNot = Expression.Constant(node.IsNull ? 0 : 1);
        return Code.Block(value.Prelude, Code.If(value.Null, isNull, Code.If(Code.Or(value.Known, value.InOrder), isNot, Code.IsUnknown)));
    }

    private Expression Choice(ConditionalNode node)
    {
        var condition = Truth(node.Condition);
        if (Code.ConstantOf<int>(condition) is { } known && known != (int)Tri.Unknown)
        {
            return Truth(known == (int)Tri.True ? node.WhenTrue : node.WhenFalse);
        }

        // Each branch is written once, and runs unless the condition excludes it.
        return Code.Let(condition, c =>
            Code.Let(Code.If(Code.Is(c, Code.IsFalse), Code.IsUnknown, Truth(node.WhenTrue)), a =>
                Code.Let(Code.If(Code.Is(c, Code.IsTrue), Code.IsUnknown, Truth(node.WhenFalse)), b =>
                    Code.If(Code.Is(c, Code.IsTrue), a, Code.If(Code.Or(Code.Is(c, Code.IsFalse), Expression.Equal(a, b)), b, Code.IsUnknown)))));
    }

    private Expression Compare(CompareNode node)
    {
        var (left, right) = (Value(node.Left), Value(node.Right));
        var (a, b) = node.ByText ? (Text(left, node.Left), Text(right, node.Right)) : (left.Value, right.Value);
        var holds = node.ByText
            ? TextEquals(a, b, node.Operator == CompareOperator.Equal)
            : Expression.MakeBinary(Operator(node.Operator), a, b);
        return Code.Block([.. left.Prelude, .. right.Prelude], Code.If(Code.And(left.Known, right.Known), Code.Truth(holds), Code.IsUnknown));
    }

    private static Expression TextEquals(Expression a, Expression b, bool expected)
    {
        if (a is ConstantExpression { Value: string x } && b is ConstantExpression { Value: string y })
        {
            return Expression.Constant(string.Equals(x, y, StringComparison.Ordinal) == expected);
        }

        Expression equal = Expression.Call(((Func<string, string, bool>)string.Equals).Method, a, b);
        return expected ? equal : Expression.Not(equal);
    }

    private static ExpressionType Operator(CompareOperator @operator) => @operator switch
    {
        CompareOperator.Equal => ExpressionType.Equal,
        CompareOperator.NotEqual => ExpressionType.NotEqual,
        CompareOperator.Less => ExpressionType.LessThan,
        CompareOperator.LessOrEqual => ExpressionType.LessThanOrEqual,
        CompareOperator.Greater => ExpressionType.GreaterThan,
        _ => ExpressionType.GreaterThanOrEqual,
    };
}
