namespace PolicyEngine.Calendars;

/// <summary>Which way a deadline is counted from its anchor.</summary>
public enum Direction
{
    /// <summary>"Within 20 working days of": due after the anchor.</summary>
    After,

    /// <summary>"At least 3 working days before": due before the anchor.</summary>
    Before,
}
