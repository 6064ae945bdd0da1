using System.Collections.Frozen;

namespace PolicyEngine.Rules.Expressions;

/// <summary>The option that is taken of each reading.</summary>
public sealed class ReadingChoices(IEnumerable<KeyValuePair<string, string>> taken)
{
    private readonly FrozenDictionary<string, string> taken = taken.ToFrozenDictionary(StringComparer.Ordinal);

    public static ReadingChoices None { get; } = new([]);

    /// <summary>The option taken, such as <c>a</c>.</summary>
    /// <exception cref="ArgumentException">No reading has this id.</exception>
    public string this[string id] =>
        taken.TryGetValue(id, out var option) ? option : throw new ArgumentException($"No option is taken of the reading '{id}'.", nameof(id));
}
