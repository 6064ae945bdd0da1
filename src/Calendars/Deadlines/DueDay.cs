namespace PolicyEngine.Calendars;

/// <summary>A deadline worked out for one anchor. Made by <see cref="DueRule.Resolve"/>.</summary>
public readonly struct DueDay
{
    private readonly DueRule rule;
    private readonly WorkingDayCalendar calendar;
    private readonly DueAnchor anchor;

    internal DueDay(DueRule rule, WorkingDayCalendar calendar, DueAnchor anchor, CountedDay named, DateTimeOffset? moment)
    {
        (this.rule, this.calendar, this.anchor) = (rule, calendar, anchor);
        (Named, Provisional, DueAt) = (named.Date, named.Provisional, moment);

        // A moment is left out by comparing strictly: the day on which it lies is still partly in time.
        Due = rule.Boundary == Boundary.Exclusive && moment is null ? named.Date.AddDays(-1) : named.Date;
    }

    /// <summary>The last day in time (inclusive). Of a moment, the Beijing day on which it lies.</summary>
    public DateOnly Due { get; }

    /// <summary>The due moment where hours are counted, in Beijing time; else null, and the whole of <see cref="Due"/> is in time.</summary>
    public DateTimeOffset? DueAt { get; }

    /// <summary>The day that the document names: the day after <see cref="Due"/> where the boundary leaves it out, else the same.</summary>
    public DateOnly Named { get; }

    /// <summary>Working days were counted through a year without a notice: the day may still move.</summary>
    public bool Provisional { get; }

    /// <summary>The rule that it was worked out from.</summary>
    public DueRule Rule => rule;

    /// <summary>
    /// The last moment in time (inclusive), in Beijing: to find the earliest of several deadlines. Of an exclusive
    /// moment, the tick before it.
    /// </summary>
    public DateTimeOffset LastMoment => DueAt is { } moment
        ? (rule.Boundary == Boundary.Exclusive ? moment.AddTicks(-1) : moment)
        : BeijingTime.LastMomentOf(Due);

    /// <summary>How it was counted, for people and records: <c>taskCompletedOn 2020-09-25 + 20 workingDays</c>.</summary>
    public string Counted => rule.Describe(anchor) + (rule.Boundary == Boundary.Exclusive ? ", exclusive" : "");

    /// <summary>
    /// Judges an act of that day, or whether the period is still open on it. Against a due moment the day counts as
    /// in time when any of it is: who knows only the day is given the benefit of it.
    /// </summary>
    public DueJudgement Judge(DateOnly act)
    {
        // An exclusive moment at midnight leaves nothing of the day that it opens.
        var last = DueAt is null ? Due : BeijingTime.DayOf(LastMoment);
        return act <= last ? new DueJudgement(true, null) : Beyond(act, null);
    }

    /// <summary>Judges an act at that moment: against a due moment exactly, against a due day by its Beijing day.</summary>
    public DueJudgement Judge(DateTimeOffset act) =>
        DueAt is null ? Judge(BeijingTime.DayOf(act))
        : act <= LastMoment ? new DueJudgement(true, null)
        : Beyond(BeijingTime.DayOf(act), act);

    public override string ToString() => Counted;

    private DueJudgement Beyond(DateOnly act, DateTimeOffset? at)
    {
        var tolerances = rule.Tolerances;
        for (var i = 0; i < tolerances.Count; i++)
        {
            if (Reaches(tolerances[i].Until, act, at))
            {
                return new DueJudgement(tolerances[i].Met, tolerances[i].Reading);
            }
        }

        return new DueJudgement(false, null);
    }

    // Against a due moment the named "day" is that moment itself, and the rest of its day is no tolerance.
    private bool Reaches(ToleranceEnd until, DateOnly act, DateTimeOffset? at) => until switch
    {
        ToleranceEnd.NamedDay => DueAt is { } moment && at is { } exactly ? exactly <= moment : act <= Named,
        ToleranceEnd.NextWorkingDay => (!calendar.IsWorkingDay(Due) || !calendar.IsWorkingDay(Named)) && act <= calendar.WorkingDayOnOrAfter(Named).Date,
        ToleranceEnd.Indefinite => true,
        _ => throw new ArgumentOutOfRangeException(nameof(until), until, "This is no end of a tolerance."),
    };
}
