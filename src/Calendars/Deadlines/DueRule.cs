namespace PolicyEngine.Calendars;

/// <summary>
/// When something is due: an amount of time after or before an anchor (<see cref="AnchoredDue"/>), a day of a year
/// that a fact gives (<see cref="YearlyDue"/>), or a fixed day (<see cref="FixedDue"/>).
/// </summary>
public abstract record DueRule
{
    private protected DueRule()
    {
    }

    /// <summary>The fact that <see cref="Resolve"/> needs the value of, or null where it needs none.</summary>
    public abstract string? Fact { get; }

    /// <summary>Whether the day that the rule names is in time.</summary>
    public Boundary Boundary { get; init; } = Boundary.Inclusive;

    /// <summary>Acts after the due day that are arguable. The first that reaches the act is taken, so the narrowest stands first.</summary>
    public IReadOnlyList<Tolerance> Tolerances { get; init; } = [];

    /// <summary>The due day (or moment) for this anchor.</summary>
    /// <exception cref="ArgumentException">
    /// The anchor is not what the rule counts from: a day where hours need a moment, or nothing where a fact is needed.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The due day lies outside the years 1 to 9999.</exception>
    public DueDay Resolve(WorkingDayCalendar calendar, DueAnchor anchor)
    {
        var (named, moment) = Name(calendar, anchor);
        return new DueDay(this, calendar, anchor, named, moment);
    }

    /// <summary>The day, and with hours the moment, that the rule names before its boundary is looked at.</summary>
    private protected abstract (CountedDay Day, DateTimeOffset? Moment) Name(WorkingDayCalendar calendar, DueAnchor anchor);

    /// <summary>How it is counted, without the result: <c>taskCompletedOn 2020-09-25 + 20 workingDays</c>.</summary>
    internal abstract string Describe(DueAnchor anchor);

    // The lists of two equal rules are read from different files: compare what they say.
    public virtual bool Equals(DueRule? other) =>
        other is not null
        && EqualityContract == other.EqualityContract
        && Boundary == other.Boundary
        && Tolerances.SequenceEqual(other.Tolerances);

    public override int GetHashCode() => HashCode.Combine(EqualityContract, Boundary, Tolerances.Count);
}
