namespace PolicyEngine.Workflows.Values;

/// <summary>What a value of a workflow is. Values are JSON; the kind says how to read and write it.</summary>
public enum WorkflowTypeKind
{
    /// <summary>Any JSON value, kept as it is.</summary>
    Any,
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>An exact decimal.</summary>
    Number,
    Text,

    /// <summary>A day, as <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A point in time, as ISO 8601 with offset; without one it is Beijing time.</summary>
    Instant,

    /// <summary>A span of time, in the text form of .NET: <c>days.hours:minutes:seconds</c>.</summary>
    Duration,

    /// <summary>A JSON list.</summary>
    List,

    /// <summary>A JSON object.</summary>
    Map,
}
