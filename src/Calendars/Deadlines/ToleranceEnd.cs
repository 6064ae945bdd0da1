namespace PolicyEngine.Calendars;

/// <summary>How far beyond the due day a <see cref="Tolerance"/> reaches.</summary>
public enum ToleranceEnd
{
    /// <summary>Through the day that the document names, where the boundary leaves it out.</summary>
    NamedDay,

    /// <summary>Through the first working day on or after the due day: nothing where the due day is a working day.</summary>
    NextWorkingDay,

    /// <summary>For ever.</summary>
    Indefinite,
}
