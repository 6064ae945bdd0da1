namespace PolicyEngine.Calendars;

/// <summary>The days that lie in every one of several windows: what a higher and a nearer authority leave between them.</summary>
public sealed record AllWindow : CombinedWindow
{
    /// <exception cref="ArgumentException">No window is given.</exception>
    public AllWindow(IEnumerable<TimeWindow> windows)
        : base(windows)
    {
    }

    private protected override string Sign => "&";

    private protected override CombinedWindow With(IEnumerable<TimeWindow> others) => new AllWindow(others);

    private protected override MonthDays Join(MonthDays left, MonthDays right) => left & right;
}
