using PolicyEngine.Rules.Expressions.Functions;

namespace PolicyEngine.Rules.Expressions;

/// <summary>Names with a fixed meaning in expressions.</summary>
public static class ExpressionNames
{
    public const string Parameters = "Parameters";
    public const string Readings = "Readings";

    /// <summary>Names that no fact and no param may have.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [Parameters, Readings, .. FunctionTable.Classes];
}
