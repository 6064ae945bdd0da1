using System.Linq.Expressions;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Compilation;

internal sealed partial class ConditionBuilder
{
    private Expression CallTruth(CallNode node)
    {
        var (prelude, known, inOrder, call) = Call(node);
        Expression truth = call.Type == typeof(bool) ? Code.Truth(call) : Expression.Convert(call, typeof(int));
        return Code.Block(prelude, Code.If(
            node.Function.InOrderIsTrue ? inOrder : Code.False, Code.IsTrue, Code.If(known, truth, Code.IsUnknown)));
    }

    private CompiledValue CallValue(CallNode node)
    {
        var (prelude, known, inOrder, call) = Call(node);
        var result = call.Type == typeof(DateOnly)
            ? Expression.Convert(Expression.Property(call, nameof(DateOnly.DayNumber)), typeof(long))
            : call.Type == typeof(DateTimeOffset) ? Expression.Property(call, nameof(DateTimeOffset.UtcTicks)) : call;
        return Computed(prelude, known, result) with { InOrder = node.Function.KeepsInOrder ? inOrder : Code.False };
    }

    private (List<Expression> Prelude, Expression Known, Expression InOrder, Expression Call) Call(CallNode node)
    {
        canFail |= node.Function.CanFail;
        var prelude = new List<Expression>();
        var (known, inOrder) = (Code.True, Code.False);
        var arguments = new List<Expression>();
        if (node.Function.NeedsCalendar)
        {
            arguments.Add(Expression.Constant(context.Calendar));
        }

        for (var i = 0; i < node.Arguments.Count; i++)
        {
            var value = Value(node.Arguments[i]);
            prelude.AddRange(value.Prelude);
            known = Code.And(known, value.Known);
            inOrder = Code.Or(inOrder, value.InOrder);
            arguments.Add(Argument(value, node.Arguments[i], node.Function.Parameters[i]));
        }

        return (prelude, known, inOrder, Expression.Call(node.Function.Method, arguments));
    }

    /// <summary>A value as the type that functions take.</summary>
    private static Expression Argument(CompiledValue value, ExpressionNode node, ValueKind expected) => expected switch
    {
        ValueKind.Date => Expression.Call(((Func<long, DateOnly>)DayOf).Method, value.Value),
        ValueKind.Instant => Expression.Call(((Func<long, DateTimeOffset>)InstantOf).Method, value.Value),
        ValueKind.Text => Text(value, node),
        _ => value.Value,
    };

    private static DateOnly DayOf(long dayNumber) => DateOnly.FromDayNumber((int)dayNumber);

    private static DateTimeOffset InstantOf(long ticks) => new(ticks, TimeSpan.Zero);
}
