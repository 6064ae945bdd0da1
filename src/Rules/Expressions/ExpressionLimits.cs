namespace PolicyEngine.Rules.Expressions;

/// <summary>How large an expression may be. What exceeds them is refused before it can cost time or stack.</summary>
public static class ExpressionLimits
{
    /// <summary>Characters of one expression.</summary>
    public const int Characters = 4000;

    /// <summary>Parts of one expression: names, literals, operators, calls.</summary>
    public const int Nodes = 400;

    /// <summary>Levels of nesting; a chain of one operator is one level.</summary>
    public const int Depth = 40;

    /// <summary>Parts with all params and derived facts written out.</summary>
    public const int InlinedNodes = 4000;

    /// <summary>Levels with all params and derived facts written out, chains included.</summary>
    public const int InlinedDepth = 400;
}
