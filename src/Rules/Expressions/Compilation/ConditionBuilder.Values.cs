using System.Linq.Expressions;
using System.Numerics;
using PolicyEngine.Rules.Expressions.Interpretation;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Compilation;

internal sealed partial class ConditionBuilder
{
    private CompiledValue Value(ExpressionNode node) => node switch
    {
        LiteralNode literal => Constant(literal.Value),
        ParameterNode parameter => Constant(ParameterReading.Value(parameter, context.Parameters)),
        ReadingNode reading => CompiledValue.Constant(context.Readings[reading.Id], typeof(string)),
        FactNode fact => Fact(fact),
        NamedNode named => Value(named.Body),
        ArithmeticNode sum => Arithmetic(sum),
        NegateNode negate => Negate(Value(negate.Operand)),
        ConditionalNode choice => ChoiceValue(choice),
        FirstNode first => First(first),
        CountNode count => Count(count),
        CallNode { Kind: not ValueKind.Boolean } call => CallValue(call),
        _ => Held(Truth(node)),
    };

    private static CompiledValue Constant(in ExpressionValue value) => value.Kind switch
    {
        ValueKind.Boolean => CompiledValue.Constant((int)value.Bits, typeof(int)),
        ValueKind.Number => CompiledValue.Constant(value.AsNumber, typeof(decimal)),
        ValueKind.Code => CompiledValue.Constant(value.Bits, typeof(long)),
        _ => CompiledValue.Constant(value.Reference!, TypeOf(value.Kind, listed: false)),
    };

    /// <summary>The type that carries values of a kind; codes of a list and sets of texts differ.</summary>
    private static Type TypeOf(ValueKind kind, bool listed) => kind switch
    {
        ValueKind.Boolean => typeof(int),
        ValueKind.Number => typeof(decimal),
        ValueKind.Text => typeof(string),
        ValueKind.Date or ValueKind.Instant or ValueKind.Code => typeof(long),
        ValueKind.Codes => listed ? typeof(ulong) : typeof(IReadOnlySet<string>),
        ValueKind.Reviews => typeof(Review[]),
        ValueKind.Amount => typeof(Calendars.Amount),
        ValueKind.Window => typeof(Calendars.TimeWindow),
        ValueKind.Bounds => typeof(NumberBounds),
        _ => typeof(object),
    };

    private static Type TypeOf(ExpressionNode node) => TypeOf(node.Kind, node.Codes is not null);

    private CompiledValue Fact(FactNode node)
    {
        Expression value = node.Kind switch
        {
            ValueKind.Number => Slot(node, nameof(FactSlot.Number)),
            ValueKind.Boolean => Expression.Convert(Slot(node, nameof(FactSlot.Bits)), typeof(int)),
            ValueKind.Date or ValueKind.Instant or ValueKind.Code => Slot(node, nameof(FactSlot.Bits)),
            ValueKind.Codes => Expression.Property(Expression.Convert(Slot(node, nameof(FactSlot.Reference)), typeof(CodeSet)), nameof(CodeSet.Members)),
            _ => Expression.Convert(Slot(node, nameof(FactSlot.Reference)), TypeOf(node)),
        };
        return new CompiledValue(HasState(node, FactState.Known), value)
        {
            Null = node.Fact.Nullable ? HasState(node, FactState.Null) : Code.False,
            InOrder = HasState(node, FactState.InOrder),
        };
    }

    /// <summary>A truth value as a value: kept in a temporary.</summary>
    private CompiledValue Held(Expression truth)
    {
        var held = Variable(typeof(int));
        return new CompiledValue(Expression.NotEqual(held, Code.IsUnknown), held) { Prelude = [Expression.Assign(held, truth)] };
    }

    /// <summary>A value that is computed where it is known: kept in temporaries, so that it runs once.</summary>
    private CompiledValue Computed(IEnumerable<Expression> prelude, Expression known, Expression value)
    {
        var (isKnown, result) = (Variable(typeof(bool)), Variable(value.Type));
        return new CompiledValue(isKnown, result)
        {
            Prelude =
            [
                .. prelude,
                Expression.Assign(isKnown, known),
                Expression.Assign(result, Code.If(isKnown, value, Expression.Default(value.Type))),
            ],
        };
    }

    private CompiledValue Arithmetic(ArithmeticNode node)
    {
        canFail = true;
        var (left, right) = (Value(node.Left), Value(node.Right));
        var kind = node.Operator switch
        {
            ArithmeticOperator.Add => ExpressionType.Add,
            ArithmeticOperator.Subtract => ExpressionType.Subtract,
            ArithmeticOperator.Multiply => ExpressionType.Multiply,
            _ => ExpressionType.Divide,
        };
        return Computed([.. left.Prelude, .. right.Prelude], Code.And(left.Known, right.Known), Expression.MakeBinary(kind, left.Value, right.Value));
    }

    private static CompiledValue Negate(CompiledValue operand) =>
        new(operand.Known, Expression.Negate(operand.Value)) { Prelude = operand.Prelude };

    private CompiledValue First(FirstNode node)
    {
        var (known, result) = (Variable(typeof(bool)), Variable(TypeOf(node)));
        Expression rest = Expression.Assign(known, Code.False);
        foreach (var choice in node.Choices.Reverse())
        {
            var value = Value(choice);
            var take = Expression.Block(Expression.Assign(result, value.Value), Expression.Assign(known, Code.True));
            rest = Code.Block(value.Prelude, Code.If(value.Known, take, rest));
        }

        return new CompiledValue(known, result) { Prelude = [rest] };
    }

    private CompiledValue ChoiceValue(ConditionalNode node)
    {
        if (node.Kind == ValueKind.Boolean && !node.Nullable)
        {
            return Held(Choice(node));
        }

        var condition = Truth(node.Condition);
        if (Code.ConstantOf<int>(condition) is { } known && known != (int)Tri.Unknown)
        {
            return Branch(node, known == (int)Tri.True ? node.WhenTrue : node.WhenFalse);
        }

        var type = TypeOf(node);
        var (c, state, result) = (Variable(typeof(int)), Variable(typeof(FactState)), Variable(type));
        var (stateA, a) = (Variable(typeof(FactState)), Variable(type));
        var unknown = Expression.Constant(FactState.Unknown);
        var agree = Code.And(
            Expression.Equal(stateA, state),
            Expression.OrElse(Expression.NotEqual(state, Expression.Constant(FactState.Known)), Equals(a, result)));
        var merge = Code.If(
            Code.Is(c, Code.IsTrue),
            Expression.Block(Expression.Assign(result, a), Expression.Assign(state, stateA)),
            Code.If(Code.Or(Code.Is(c, Code.IsFalse), agree), state, Expression.Assign(state, unknown)));
        return new CompiledValue(Expression.Equal(state, Expression.Constant(FactState.Known)), result)
        {
            Null = Expression.Equal(state, Expression.Constant(FactState.Null)),
            InOrder = Expression.Equal(state, Expression.Constant(FactState.InOrder)),
            Prelude =
            [
                Expression.Assign(c, condition),
                Fill(Expression.NotEqual(c, Code.IsFalse), Branch(node, node.WhenTrue), stateA, a),
                Fill(Expression.NotEqual(c, Code.IsTrue), Branch(node, node.WhenFalse), state, result),
                merge,
            ],
        };
    }

    /// <summary>A branch as the kind of the whole: a code as its text where the other branch is a text.</summary>
    private CompiledValue Branch(ConditionalNode node, ExpressionNode branch)
    {
        var value = Value(branch);
        return node.Kind == ValueKind.Text ? value with { Value = Text(value, branch) } : value;
    }

    private static Expression Fill(Expression when, CompiledValue value, ParameterExpression state, ParameterExpression result)
    {
        var stateOf = Code.If(value.Known, Expression.Constant(FactState.Known),
            Code.If(value.InOrder, Expression.Constant(FactState.InOrder),
                Code.If(value.Null, Expression.Constant(FactState.Null), Expression.Constant(FactState.Unknown))));
        var fill = Expression.Block(typeof(void),
            [.. value.Prelude, Expression.Assign(state, stateOf), Expression.Assign(result, Code.If(value.Known, value.Value, Expression.Default(result.Type)))]);
        return Expression.IfThen(when, fill);
    }

    private static Expression Equals(Expression a, Expression b) =>
        a.Type.IsPrimitive || a.Type == typeof(decimal)
            ? Expression.Equal(a, b)
            : Expression.Call(((Func<object, object, bool>)object.Equals).Method, Expression.Convert(a, typeof(object)), Expression.Convert(b, typeof(object)));

    /// <summary>A text or a code as text.</summary>
    private static Expression Text(CompiledValue value, ExpressionNode node)
    {
        if (node.Kind != ValueKind.Code)
        {
            return value.Value;
        }

        return Code.ConstantOf<long>(value.Value) is { } index
            ? Expression.Constant(node.Codes![(int)index])
            : Expression.ArrayIndex(Expression.Constant(node.Codes!.ToArray()), Expression.Convert(value.Value, typeof(int)));
    }

    private CompiledValue Count(CountNode node)
    {
        var list = Value(node.List);
        Expression count = list.Value.Type == typeof(ulong)
            ? Expression.Call(((Func<ulong, int>)BitOperations.PopCount).Method, list.Value)
            : list.Value.Type == typeof(Review[])
                ? Expression.ArrayLength(list.Value)
                : Expression.Property(list.Value, typeof(IReadOnlyCollection<string>), nameof(IReadOnlyCollection<string>.Count));
        return Computed(list.Prelude, list.Known, Expression.Convert(count, typeof(decimal)));
    }
}
