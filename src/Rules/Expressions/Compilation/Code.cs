using System.Linq.Expressions;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Compilation;

/// <summary>
/// Small pieces of code. A truth value is an int with the numbers of <see cref="Tri"/>; what is constant is folded
/// as it is built.
/// </summary>
internal static class Code
{
    public static readonly Expression True = Expression.Constant(true);
    public static readonly Expression False = Expression.Constant(false);
    public static readonly Expression IsFalse = Expression.Constant((int)Tri.False);
    public static readonly Expression IsTrue = Expression.Constant((int)Tri.True);
    public static readonly Expression IsUnknown = Expression.Constant((int)Tri.Unknown);

    /// <summary>The value of a constant, or null.</summary>
    public static T? ConstantOf<T>(Expression code)
        where T : struct => code is ConstantExpression { Value: T value } ? value : null;

    public static Expression And(Expression a, Expression b) => (ConstantOf<bool>(a), ConstantOf<bool>(b)) switch
    {
        (false, _) or (_, false) => False,
        (true, _) => b,
        (_, true) => a,
        _ => Expression.AndAlso(a, b),
    };

    public static Expression Or(Expression a, Expression b) => (ConstantOf<bool>(a), ConstantOf<bool>(b)) switch
    {
        (true, _) or (_, true) => True,
        (false, _) => b,
        (_, false) => a,
        _ => Expression.OrElse(a, b),
    };

    public static Expression If(Expression condition, Expression whenTrue, Expression whenFalse) => ConstantOf<bool>(condition) switch
    {
        true => whenTrue,
        false => whenFalse,
        _ => Expression.Condition(condition, whenTrue, whenFalse),
    };

    /// <summary>A bool as a truth value.</summary>
    public static Expression Truth(Expression condition) => If(condition, IsTrue, IsFalse);

    public static Expression Is(Expression truth, Expression which) =>
        ConstantOf<int>(truth) is { } a && ConstantOf<int>(which) is { } b ? Expression.Constant(a == b) : Expression.Equal(truth, which);

    /// <summary>Runs the statements and gives the result; no block where there is nothing to run.</summary>
    public static Expression Block(IEnumerable<Expression> prelude, Expression result)
    {
        var statements = prelude.ToList();
        return statements.Count == 0 ? result : Expression.Block(result.Type, [.. statements, result]);
    }

    /// <summary>Names the value of some code, so that it runs once; constants and variables need no name.</summary>
    public static Expression Let(Expression value, Func<Expression, Expression> body)
    {
        if (value is ConstantExpression or ParameterExpression)
        {
            return body(value);
        }

        var variable = Expression.Variable(value.Type);
        var result = body(variable);
        return Expression.Block(result.Type, [variable], Expression.Assign(variable, value), result);
    }
}
