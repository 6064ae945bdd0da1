namespace PolicyEngine.Calendars;

/// <summary>No day at all: what a window by class is for a class that it does not name.</summary>
public sealed record NeverWindow : TimeWindow
{
    public override string ToString() => "never";

    internal override MonthDays DaysOf(string? cls, int year, int month) => MonthDays.None;
}
