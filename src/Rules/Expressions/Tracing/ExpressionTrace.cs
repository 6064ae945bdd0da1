using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Tracing;

/// <summary>One part of an expression and what it came to.</summary>
/// <param name="Text">As written in the file.</param>
/// <param name="Kind">The kind of its value.</param>
/// <param name="State">How its value stands; <see cref="FactState.Unknown"/> also where it was not reached.</param>
/// <param name="Value">In words: a value, <c>unknown</c>, <c>null</c>, <c>in order</c>, <c>not set</c>, <c>not reached</c>, or the fault.</param>
/// <param name="Truth">The truth value of a part that is a condition and was reached; null for others.</param>
/// <param name="Parts">Its parts from left to right, without literals.</param>
public sealed record ExpressionTrace(
    string Text, ValueKind Kind, FactState State, string Value, Tri? Truth, IReadOnlyList<ExpressionTrace> Parts)
{
    /// <summary>The value, in words, of a part that the others left nothing to say.</summary>
    public const string NotReached = "not reached";
}
