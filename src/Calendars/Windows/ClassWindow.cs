namespace PolicyEngine.Calendars;

/// <summary>A window for each class of object or place. A class that is not named has no days at all.</summary>
public sealed record ClassWindow : TimeWindow
{
    private readonly Dictionary<string, TimeWindow> windows;

    /// <param name="windows">By class, exact case.</param>
    /// <exception cref="ArgumentException">No class is given.</exception>
    public ClassWindow(IEnumerable<KeyValuePair<string, TimeWindow>> windows)
    {
        this.windows = new Dictionary<string, TimeWindow>(windows, StringComparer.Ordinal);
        if (this.windows.Count == 0)
        {
            throw new ArgumentException("At least one class is needed.", nameof(windows));
        }
    }

    /// <summary>At least one.</summary>
    public IReadOnlyDictionary<string, TimeWindow> Windows => windows;

    public override bool ByClass => true;

    public override IReadOnlyList<string> Classes => [.. windows.Keys.Order(StringComparer.Ordinal)];

    public bool Equals(ClassWindow? other) =>
        other is not null
        && windows.Count == other.windows.Count
        && windows.All(w => other.windows.TryGetValue(w.Key, out var theirs) && w.Value.Equals(theirs));

    public override int GetHashCode() => Classes.Aggregate(windows.Count, (hash, c) => HashCode.Combine(hash, c, windows[c]));

    public override string ToString() => string.Join("; ", Classes.Select(c => $"{c}: ({windows[c]})"));

    public override TimeWindow Of(string cls) => windows.TryGetValue(cls, out var window) ? window.Of(cls) : Never;

    private protected override TimeWindow Within(string? cls) =>
        cls is null ? this : windows.TryGetValue(cls, out var window) ? window : Never;

    internal override MonthDays DaysOf(string? cls, int year, int month)
    {
        if (cls is not null)
        {
            return windows.TryGetValue(cls, out var window) ? window.DaysOf(cls, year, month) : MonthDays.None;
        }

        // Some class, possibly one that is not named: nothing is sure, and what any class allows is possible.
        var possible = 0u;
        foreach (var (named, window) in windows)
        {
            possible |= window.DaysOf(named, year, month).Possible;
        }

        return MonthDays.Maybe(possible);
    }
}
