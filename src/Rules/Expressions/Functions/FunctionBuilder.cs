using PolicyEngine.Calendars;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Functions;

/// <summary>Makes a <see cref="FunctionDefinition"/> of a typed static method: its kinds follow from the types.</summary>
internal static class FunctionBuilder
{
    public static FunctionDefinition Of<TA, TR>(string name, Func<TA, TR> f) =>
        new(name, [KindOf<TA>()], KindOf<TR>(), false, f.Method, (a, _) => Wrap(f(Unwrap<TA>(a[0]))));

    public static FunctionDefinition Of<TA, TB, TR>(string name, Func<TA, TB, TR> f) =>
        new(name, [KindOf<TA>(), KindOf<TB>()], KindOf<TR>(), false, f.Method, (a, _) => Wrap(f(Unwrap<TA>(a[0]), Unwrap<TB>(a[1]))));

    public static FunctionDefinition Of<TA, TB, TC, TR>(string name, Func<TA, TB, TC, TR> f) =>
        new(name, [KindOf<TA>(), KindOf<TB>(), KindOf<TC>()], KindOf<TR>(), false, f.Method,
            (a, _) => Wrap(f(Unwrap<TA>(a[0]), Unwrap<TB>(a[1]), Unwrap<TC>(a[2]))));

    public static FunctionDefinition Of<TA, TB, TC, TD, TR>(string name, Func<TA, TB, TC, TD, TR> f) =>
        new(name, [KindOf<TA>(), KindOf<TB>(), KindOf<TC>(), KindOf<TD>()], KindOf<TR>(), false, f.Method,
            (a, _) => Wrap(f(Unwrap<TA>(a[0]), Unwrap<TB>(a[1]), Unwrap<TC>(a[2]), Unwrap<TD>(a[3]))));

    public static FunctionDefinition OnCalendar<TA, TR>(string name, Func<WorkingDayCalendar, TA, TR> f) =>
        new(name, [KindOf<TA>()], KindOf<TR>(), true, f.Method, (a, c) => Wrap(f(c.Calendar, Unwrap<TA>(a[0]))));

    public static FunctionDefinition OnCalendar<TA, TB, TR>(string name, Func<WorkingDayCalendar, TA, TB, TR> f) =>
        new(name, [KindOf<TA>(), KindOf<TB>()], KindOf<TR>(), true, f.Method,
            (a, c) => Wrap(f(c.Calendar, Unwrap<TA>(a[0]), Unwrap<TB>(a[1]))));

    public static FunctionDefinition OnCalendar<TA, TB, TC, TR>(string name, Func<WorkingDayCalendar, TA, TB, TC, TR> f) =>
        new(name, [KindOf<TA>(), KindOf<TB>(), KindOf<TC>()], KindOf<TR>(), true, f.Method,
            (a, c) => Wrap(f(c.Calendar, Unwrap<TA>(a[0]), Unwrap<TB>(a[1]), Unwrap<TC>(a[2]))));

    /// <summary>The kind that a type of argument or result stands for.</summary>
    private static ValueKind KindOf<T>() => default(T) switch
    {
        bool or Tri => ValueKind.Boolean,
        decimal => ValueKind.Number,
        DateOnly => ValueKind.Date,
        DateTimeOffset => ValueKind.Instant,
        Amount => ValueKind.Amount,
        _ when typeof(T) == typeof(string) => ValueKind.Text,
        _ when typeof(T) == typeof(TimeWindow) => ValueKind.Window,
        _ when typeof(T) == typeof(NumberBounds) => ValueKind.Bounds,
        _ when typeof(T) == typeof(Review[]) => ValueKind.Reviews,
        _ => throw new NotSupportedException(typeof(T).Name),
    };

    private static T Unwrap<T>(in ExpressionValue value)
    {
        if (typeof(T) == typeof(decimal))
        {
            return (T)(object)value.AsNumber;
        }

        if (typeof(T) == typeof(DateOnly))
        {
            return (T)(object)value.AsDate;
        }

        if (typeof(T) == typeof(DateTimeOffset))
        {
            return (T)(object)value.AsInstant;
        }

        return typeof(T) == typeof(string) ? (T)(object)value.AsText : (T)value.Reference!;
    }

    private static ExpressionValue Wrap<T>(T result) => result switch
    {
        bool b => ExpressionValue.Of(b),
        Tri t => ExpressionValue.Of(t),
        decimal d => ExpressionValue.Of(d),
        DateOnly d => ExpressionValue.Of(d),
        DateTimeOffset i => ExpressionValue.Of(i),
        _ => throw new NotSupportedException(typeof(T).Name),
    };
}
