using System.Collections.Frozen;

namespace PolicyEngine.Rules.Expressions;

/// <summary>
/// The locality's parameter values in force on one day. A number is a <see cref="decimal"/>, an organ, form or text a
/// <see cref="string"/>, a set an <see cref="IReadOnlySet{T}"/> of texts; the rest are <c>Amount</c>, <c>TimeWindow</c>,
/// <c>NumberBounds</c> and <c>DueRule</c>.
/// </summary>
public sealed class ParameterValues
{
    private readonly FrozenDictionary<string, object> values;

    /// <param name="values">By id; null, or no entry: not set.</param>
    public ParameterValues(IEnumerable<KeyValuePair<string, object?>> values) =>
        this.values = values.Where(v => v.Value is not null)
            .ToFrozenDictionary(v => v.Key, v => v.Value!, StringComparer.Ordinal);

    public static ParameterValues None { get; } = new([]);

    /// <summary>The value, or null where it is not set.</summary>
    public object? this[string id] => values.GetValueOrDefault(id);
}
