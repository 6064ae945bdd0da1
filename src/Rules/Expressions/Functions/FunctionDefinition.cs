using System.Reflection;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Functions;

/// <summary>One overload of one function of the closed table.</summary>
/// <param name="Name">As written: <c>Time.Year</c>.</param>
/// <param name="Method">
/// The static method that computes it, on known values only; its first argument is the calendar where
/// <paramref name="NeedsCalendar"/>. It gives a bool, a decimal, a day, an instant or a Tri.
/// </param>
/// <param name="Apply">The same on interpreted values.</param>
public sealed record FunctionDefinition(
    string Name,
    IReadOnlyList<ValueKind> Parameters,
    ValueKind Result,
    bool NeedsCalendar,
    MethodInfo Method,
    FunctionDefinition.Application Apply)
{
    public delegate ExpressionValue Application(ExpressionValue[] arguments, EvaluationContext context);

    /// <summary>An argument that is in order makes the result true.</summary>
    public bool InOrderIsTrue { get; init; }

    /// <summary>The result is in order where the argument is: the day of an instant that is in order.</summary>
    public bool KeepsInOrder { get; init; }

    /// <summary>It can fail on known values, so that compiled code must be ready to catch it.</summary>
    public bool CanFail { get; init; }
}
