using PolicyEngine.Calendars;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions;

/// <summary>What an expression may know of a parameter before it has a value.</summary>
/// <param name="Kind">
/// <see cref="ValueKind.Codes"/> for a set, <see cref="ValueKind.Text"/> for an organ, a form or a text.
/// </param>
/// <param name="Codes">Every code or text that one of its dated values holds; null: not known, then nothing is checked.</param>
/// <param name="Units">Every unit that one of its dated amounts has; null: not known.</param>
public sealed record ParameterType(
    ValueKind Kind, IReadOnlyList<string>? Codes = null, IReadOnlyList<TimeUnit>? Units = null);
