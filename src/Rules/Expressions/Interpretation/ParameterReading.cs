using PolicyEngine.Calendars;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Interpretation;

/// <summary>Reads what an expression wants of a parameter.</summary>
internal static class ParameterReading
{
    /// <summary>Whether one of the parameters, or the part of it that is read, is not set.</summary>
    public static bool AnyNotSet(IReadOnlyList<ParameterNode> nodes, ParameterValues values)
    {
        foreach (var node in nodes)
        {
            if (Object(node, values) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value as an object, or null where it is not set.</summary>
    public static object? Object(ParameterNode node, ParameterValues values) => (node.Part, values[node.Id]) switch
    {
        (ParameterPart.Whole, var value) => value,
        (ParameterPart.Min, NumberBounds bounds) => bounds.Min,
        (ParameterPart.Max, NumberBounds bounds) => bounds.Max,
        (ParameterPart.Value, Amount amount) => (decimal)amount.Value,
        _ => null,
    };

    public static ExpressionValue Value(ParameterNode node, ParameterValues values) => Object(node, values) switch
    {
        null => ExpressionValue.Unknown(node.Kind),
        decimal number => ExpressionValue.Of(number),
        string text => ExpressionValue.Of(text),
        var other => ExpressionValue.Of(node.Kind, other),
    };
}
