namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary>What of a parameter is read. A part that the value lacks counts as not set.</summary>
public enum ParameterPart
{
    Whole,

    /// <summary>The lower bound of bounds.</summary>
    Min,

    /// <summary>The upper bound of bounds.</summary>
    Max,

    /// <summary>The number of an amount of time.</summary>
    Value,
}
