namespace PolicyEngine.Calendars;

/// <summary>What a window says of a span of days. The numbers are those of a Kleene truth value: false, true, unknown.</summary>
public enum WindowAnswer : byte
{
    No = 0,
    Yes = 1,

    /// <summary>It depends on something that cannot be computed: which floating days were declared, or which class is meant.</summary>
    Unknown = 2,
}
