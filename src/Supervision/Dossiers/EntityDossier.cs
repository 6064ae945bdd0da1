using PolicyEngine.Calendars;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Results;

namespace PolicyEngine.Supervision.Dossiers;

/// <summary>
/// One object, one file (一户一档): all that the ledger holds of it, as it stands now. A projection: made from the events
/// at any time, and the same whatever order they arrive in.
/// </summary>
/// <param name="Entry">The latest entry of the register; null where there is none.</param>
/// <param name="Visits">In the order in which they began.</param>
/// <param name="Corrected">Events that a later one took the place of: kept, and not counted.</param>
public sealed record EntityDossier(
    string ObjectId,
    RegisterChanged? Entry,
    LibraryHistory Libraries,
    IReadOnlyList<DossierVisit> Visits,
    IReadOnlyList<DossierEvent> Events,
    IReadOnlyList<DossierEvent> Corrected)
{
    /// <summary>The dossier of one object from its events.</summary>
    /// <exception cref="ArgumentException">An event is of another object, is there twice, or corrects one that is not there, or itself.</exception>
    /// <exception cref="KeyNotFoundException">An event names a result code that there is not.</exception>
    public static EntityDossier Of(string objectId, IEnumerable<DossierEvent> events, ResultCodes codes)
    {
        var byId = events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        if (byId.Values.FirstOrDefault(e => e.ObjectId != objectId || (e.Corrects is { } c && !byId.ContainsKey(c))) is { } stray)
        {
            throw new ArgumentException($"The event {stray.Id} is not of {objectId}, or corrects an event that is not in its dossier.", nameof(events));
        }

        // A correction stands where what it corrects stood: what was decided after that is not undone by it.
        var all = byId.Values.Select(e => (Event: e, First: FirstOf(e, byId)))
            .OrderBy(p => p.First.RecordedAt).ThenBy(p => p.First.Id, StringComparer.Ordinal).ThenBy(p => p.Event.RecordedAt).ThenBy(p => p.Event.Id, StringComparer.Ordinal)
            .Select(p => p.Event).ToList();
        var replaced = all.Select(e => e.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var live = all.Where(e => !replaced.Contains(e.Id)).ToList();
        return new EntityDossier(
            objectId,
            live.OfType<RegisterChanged>().OrderBy(e => e.OccurredOn).LastOrDefault(),
            LibrariesOf(objectId, live),
            VisitsOf(live, codes),
            live,
            [.. all.Where(e => replaced.Contains(e.Id))]);
    }

    /// <summary>The result of the visit that ended last, as it stands now; null where none has ended.</summary>
    public ResultCode? LatestResult => Visits.Where(v => v.EndedOn is not null && v.RecordedOn is not null).OrderBy(v => v.EndedOn).LastOrDefault()?.Result;

    /// <summary>How often it was inspected in a year: visits that took place, by the day on which they ended.</summary>
    /// <param name="item">Only visits for this item; null: all.</param>
    public int InspectionsIn(int year, string? item = null) =>
        Visits.Count(v => v.Result.Inspected && v.EndedOn?.Year == year && (item is null || v.Items.Contains(item)));

    /// <summary>The events that were recorded on a later day than the one on which they are claimed to have happened, and by how many days.</summary>
    /// <param name="atLeast">Gaps of fewer days are left out.</param>
    public IReadOnlyList<(DossierEvent Event, int Days)> RecordedLate(int atLeast = 1) =>
    [
        .. Events.Select(e => (e, BeijingTime.DayOf(e.RecordedAt).DayNumber - e.OccurredOn.DayNumber)).Where(g => g.Item2 >= atLeast),
    ];

    // Of the moves of one day the one that was recorded last stands: where the object is by the end of that day.
    private static LibraryHistory LibrariesOf(string objectId, IEnumerable<DossierEvent> live) =>
        live.OfType<LibraryChanged>().GroupBy(e => e.OccurredOn).OrderBy(day => day.Key)
            .Select(day => day.OrderBy(e => e.RecordedAt).Last())
            .Aggregate(
                LibraryHistory.Empty(objectId),
                (history, e) => history.On(e.OccurredOn) == e.Library ? history : history.Move(e.Library, e.OccurredOn, e.Reason, e.Clauses));

    private static DossierEvent FirstOf(DossierEvent e, Dictionary<string, DossierEvent> byId)
    {
        for (var steps = 0; e.Corrects is { } earlier; e = byId[earlier])
        {
            if (++steps > byId.Count)
            {
                throw new ArgumentException($"The event {e.Id} corrects itself, through others.");
            }
        }

        return e;
    }

    private static List<DossierVisit> VisitsOf(IEnumerable<DossierEvent> live, ResultCodes codes) =>
    [
        .. live.OfType<VisitEvent>()
            .GroupBy(e => e.VisitId, StringComparer.Ordinal)
            .OrderBy(g => g.Min(e => e.OccurredOn)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Aggregate(new DossierVisit(g.Key, codes.Initial), (visit, e) => visit.After(e, codes))),
    ];
}
