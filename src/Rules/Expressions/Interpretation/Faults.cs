using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions.Syntax;

namespace PolicyEngine.Rules.Expressions.Interpretation;

/// <summary>Turns what arithmetic and calendars throw into a fault that names the part of the expression.</summary>
internal static class Faults
{
    public static bool IsFault(Exception e) => e is ArithmeticException or ArgumentException;

    public static EvaluationFault Of(Exception e, ExpressionNode node) => new(e switch
    {
        DivideByZeroException => Messages.DivisionByZero(node.At, node.Text),
        ArithmeticException => Messages.NumberTooLarge(node.At, node.Text),
        _ => Messages.NoSuchDay(node.At, node.Text),
    });
}
