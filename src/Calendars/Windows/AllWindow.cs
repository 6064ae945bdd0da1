namespace PolicyEngine.Calendars;

/// <summary>The days that lie in every one of several windows: what a higher and a nearer authority leave between them.</summary>
public sealed record AllWindow : TimeWindow
{
    private readonly TimeWindow[] windows;

    /// <exception cref="ArgumentException">No window is given.</exception>
    public AllWindow(IEnumerable<TimeWindow> windows)
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

    public bool Equals(AllWindow? other) => other is not null && windows.SequenceEqual(other.windows);

    public override int GetHashCode() => windows.Aggregate(windows.Length, HashCode.Combine);

    public override string ToString() => string.Join(" & ", windows.Select(w => $"({w})"));

    public override TimeWindow Of(string cls) => ByClass ? new AllWindow(windows.Select(w => w.Of(cls))) : this;

    internal override MonthDays DaysOf(string? cls, int year, int month)
    {
        var days = windows[0].DaysOf(cls, year, month);
        for (var i = 1; i < windows.Length; i++)
        {
            days &= windows[i].DaysOf(cls, year, month);
        }

        return days;
    }
}
