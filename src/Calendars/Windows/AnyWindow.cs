namespace PolicyEngine.Calendars;

/// <summary>The days of any of several windows: a span is covered when each of its days lies in one of them.</summary>
public sealed record AnyWindow : TimeWindow
{
    private readonly TimeWindow[] windows;

    /// <exception cref="ArgumentException">No window is given.</exception>
    public AnyWindow(IEnumerable<TimeWindow> windows)
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

    public bool Equals(AnyWindow? other) => other is not null && windows.SequenceEqual(other.windows);

    public override int GetHashCode() => windows.Aggregate(windows.Length, HashCode.Combine);

    public override string ToString() => string.Join(" | ", windows.Select(w => $"({w})"));

    public override TimeWindow Of(string cls) => ByClass ? new AnyWindow(windows.Select(w => w.Of(cls))) : this;

    internal override MonthDays DaysOf(string? cls, int year, int month)
    {
        var days = MonthDays.None;
        foreach (var window in windows)
        {
            days |= window.DaysOf(cls, year, month);
        }

        return days;
    }
}
