using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.Supervision.Tasks;

/// <summary>How far a task has come.</summary>
/// <param name="Ended">Visits that ended, made or found impossible.</param>
/// <param name="AllInspectionsEndedOn">The day of the last end, once every visit ended; null before that. Not the day on which the task was declared complete.</param>
public sealed record TaskProgress(int Visits, int Ended, int Impossible, DateOnly? AllInspectionsEndedOn)
{
    public static TaskProgress Of(IReadOnlyCollection<Visit> visits)
    {
        var ends = visits.Select(v => v.EndedOn).OfType<DateOnly>().ToList();
        var all = visits.Count > 0 && ends.Count == visits.Count;
        return new TaskProgress(visits.Count, ends.Count, visits.Count(v => v.Impossible is not null), all ? ends.Max() : null);
    }
}
