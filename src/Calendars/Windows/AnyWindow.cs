namespace PolicyEngine.Calendars;

/// <summary>The days of any of several windows: a span is covered when each of its days lies in one of them.</summary>
public sealed record AnyWindow : CombinedWindow
{
    /// <exception cref="ArgumentException">No window is given.</exception>
    public AnyWindow(IEnumerable<TimeWindow> windows)
        : base(windows)
    {
    }

    private protected override string Sign => "|";

    private protected override CombinedWindow With(IEnumerable<TimeWindow> others) => new AnyWindow(others);

    private protected override MonthDays Join(MonthDays left, MonthDays right) => left | right;
}
