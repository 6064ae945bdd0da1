using System.Linq.Expressions;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Compilation;

/// <summary>
/// The code of one value. <see cref="Prelude"/> runs first and once; the other parts are cheap, free of effects and
/// may be read as often as needed. <see cref="Value"/> means something only where <see cref="Known"/> is true.
/// </summary>
/// <remarks>
/// A Boolean is an int (0 or 1); a date, an instant and a code are long, as in <see cref="FactSlot.Bits"/>; codes of a
/// list are the ulong of a <see cref="CodeSet"/>; the rest are their own type.
/// </remarks>
internal sealed record CompiledValue(Expression Known, Expression Value)
{
    public IReadOnlyList<Expression> Prelude { get; init; } = [];

    public Expression Null { get; init; } = Code.False;

    public Expression InOrder { get; init; } = Code.False;

    public static CompiledValue Constant(object value, Type type) => new(Code.True, Expression.Constant(value, type));
}
