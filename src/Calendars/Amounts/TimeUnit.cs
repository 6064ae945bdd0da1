namespace PolicyEngine.Calendars;

/// <summary>What an amount of time is counted in.</summary>
public enum TimeUnit
{
    /// <summary>Natural hours, through nights, week-ends and holidays. Only moments can be counted in hours, never days.</summary>
    Hours,

    /// <summary>Calendar days, rest days included.</summary>
    Days,

    /// <summary>Days on which offices work (<see cref="WorkingDayCalendar"/>).</summary>
    WorkingDays,

    /// <summary>Calendar months, to the corresponding day (<see cref="MonthEndRule"/> where there is none).</summary>
    Months,
}
