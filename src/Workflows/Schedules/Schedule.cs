namespace PolicyEngine.Workflows.Schedules;

/// <summary>When something happens by itself.</summary>
public abstract record Schedule
{
    /// <summary>The first moment after <paramref name="moment"/> (exclusive); null where there is none any more.</summary>
    public abstract DateTimeOffset? After(DateTimeOffset moment);
}
