namespace PolicyEngine.Workflows.Schedules;

/// <summary>When something happens by itself.</summary>
public abstract record Schedule
{
    /// <summary>The first moment after <paramref name="moment"/> (exclusive); null where there is none any more.</summary>
    public abstract DateTimeOffset? After(DateTimeOffset moment);

    /// <summary>The first moment of a schedule that applies from <paramref name="moment"/> on (inclusive).</summary>
    public virtual DateTimeOffset? From(DateTimeOffset moment) => After(moment.AddTicks(-1));
}
