namespace PolicyEngine.Calendars;

/// <summary>Every day; written where one class of several is under no restriction.</summary>
public sealed record AlwaysWindow : TimeWindow
{
    public override string ToString() => "always";

    internal override MonthDays DaysOf(string? cls, int year, int month) => MonthDays.All;
}
