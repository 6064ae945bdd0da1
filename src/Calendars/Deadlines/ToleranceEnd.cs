namespace PolicyEngine.Calendars;

/// <summary>How far beyond the due day a <see cref="Tolerance"/> reaches.</summary>
public enum ToleranceEnd
{
    /// <summary>Through the day that the document names, where the boundary leaves it out.</summary>
    NamedDay,

    /// <summary>
    /// Through the first working day on or after the day that the document names: nothing where both it and the due day
    /// are working days.
    /// </summary>
    NextWorkingDay,

    /// <summary>For ever.</summary>
    Indefinite,
}
