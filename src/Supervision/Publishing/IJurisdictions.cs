using PolicyEngine.Calendars;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>
/// Which version of a locality answers. Law in time: rules are those in force on the date of the act, so name the day on
/// which it was or will be done, not the day on which somebody asks.
/// </summary>
/// <remarks>
/// A running host answers from the versions that are published and activated in its database (<see cref="PolicyTimeline"/>);
/// a working copy of files has one version, for every day (<see cref="PolicyLibrary"/>). Safe for any number of threads.
/// What is handed out never changes: take it once, and answer wholly from it.
/// </remarks>
public interface IJurisdictions
{
    /// <summary>All that answers now. Take it once a question.</summary>
    PolicySnapshot Current { get; }

    /// <summary>The localities that have, had or will have a version, in order.</summary>
    IEnumerable<string> Ids => Current.Localities.Keys;

    /// <summary>The locality as it stands on the day of the act.</summary>
    /// <param name="actDay">The day of the act (Beijing).</param>
    /// <returns>Null where there is no such locality, or none of its versions was in force that day.</returns>
    Jurisdiction? On(string id, DateOnly actDay) => Current.On(id, actDay);

    /// <summary>The locality as it stands today (Beijing), for acts that are done now.</summary>
    Jurisdiction? Now(string id) => Current.Find(id);

    /// <summary>The working days as the locality knows them on that day; null where it does not answer then.</summary>
    WorkingDayCalendar? CalendarOn(string id, DateOnly actDay) => On(id, actDay)?.Shared.Calendar;
}
