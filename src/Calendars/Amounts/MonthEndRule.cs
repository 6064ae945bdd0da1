namespace PolicyEngine.Calendars;

/// <summary>What "one month later" means where the target month has no corresponding day, or at a month's end.</summary>
public enum MonthEndRule
{
    /// <summary>
    /// The corresponding day; where there is none, the last day of the month: 31 January + 1 month = 28 February
    /// (or 29), 28 February + 1 month = 28 March. The default, after art. 202 of the Civil Code.
    /// </summary>
    LastDay,

    /// <summary>As <see cref="LastDay"/>, and a month's last day goes to a month's last day: 28 February + 1 month = 31 March.</summary>
    EndToEnd,

    /// <summary>The corresponding day; where there is none, the first day of the month after: 31 January + 1 month = 1 March.</summary>
    FirstOfNext,
}
