using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Expressions;

/// <summary>An expression has no value for these facts: a division by zero, a day that no calendar has, an overflow.</summary>
public sealed class EvaluationFault(Diagnostic diagnostic) : Exception(diagnostic.ToString())
{
    /// <summary>What went wrong, and the place in the rule file of the part that failed.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
