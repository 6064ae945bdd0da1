namespace PolicyEngine.Calendars;

/// <summary>A window made of several: of the days of each, taken together one way or another.</summary>
public abstract record CombinedWindow : TimeWindow
{
    private readonly TimeWindow[] windows;

    /// <exception cref="ArgumentException">No window is given.</exception>
    private protected CombinedWindow(IEnumerable<TimeWindow> windows)
    {
        this.windows = [.. windows];
        if (this.windows.Length == 0)
        {
            throw new ArgumentException("At least one window is needed.", nameof(windows));
        }
    }

    /// <summary>At least one.</summary>
    public IReadOnlyList<TimeWindow> Windows => windows;

    public override bool ByClass => windows.Any(w => w.ByClass);

    public override IReadOnlyList<string> Classes =>
        [.. windows.SelectMany(w => w.Classes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What stands between the windows where it is written out.</summary>
    private protected abstract string Sign { get; }

    public virtual bool Equals(CombinedWindow? other) => other is not null && EqualityContract == other.EqualityContract && windows.SequenceEqual(other.windows);

    public override int GetHashCode() => windows.Aggregate(windows.Length, HashCode.Combine);

    public sealed override string ToString() => string.Join($" {Sign} ", windows.Select(w => $"({w})"));

    public override TimeWindow Of(string cls) => ByClass ? With(windows.Select(w => w.Of(cls))) : this;

    internal sealed override MonthDays DaysOf(string? cls, int year, int month)
    {
        var days = windows[0].DaysOf(cls, year, month);
        for (var i = 1; i < windows.Length; i++)
        {
            days = Join(days, windows[i].DaysOf(cls, year, month));
        }

        return days;
    }

    /// <summary>The same of other windows.</summary>
    private protected abstract CombinedWindow With(IEnumerable<TimeWindow> others);

    private protected abstract MonthDays Join(MonthDays left, MonthDays right);
}
